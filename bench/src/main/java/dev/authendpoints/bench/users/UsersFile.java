package dev.authendpoints.bench.users;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A file of accounts: UTF-8, one account a line as {@code username,email,password,secret}. There are no quotes, so that no
 * field can hold a comma. A first line that names the fields is skipped, and so are empty lines.
 */
public final class UsersFile {
    /** The line that names the fields. */
    public static final String HEADER = "username,email,password,secret";

    private static final int SHOWN = 20;
    private final Path path;

    /**
     * Creates it.
     *
     * @param path the file
     */
    public UsersFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the whole file without keeping it, and looks at every line.
     *
     * @return how many accounts there are
     * @throws BadFile when a line is not an account, or two lines have the same name or address
     */
    public int check() {
        List<String> complaints = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        int[] count = {0};
        eachLine(line -> {
            line.complaint().or(() -> line.takenSince(seen)).ifPresent(complaints::add);
            count[0]++;
        });
        if (!complaints.isEmpty()) {
            throw new BadFile(path, complaints);
        }
        return count[0];
    }

    /**
     * Gives all accounts of a file that was checked, one after the other.
     *
     * @param each what to do with one
     */
    public void each(Consumer<UserLine> each) {
        eachLine(each);
    }

    private void eachLine(Consumer<UserLine> each) {
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank() && !(number == 1 && text.equals(HEADER))) {
                    each.accept(new UserLine(number, text));
                }
            }
        } catch (IOException e) {
            throw new BadFile(path, List.of("it cannot be read as UTF-8 text: " + e));
        }
    }

    /** A file that is refused as a whole; the message says which lines, and what was expected there. */
    public static final class BadFile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadFile(Path path, List<String> complaints) {
            super(message(path, complaints));
        }

        private static String message(Path path, List<String> complaints) {
            StringBuilder text = new StringBuilder(path + ": no account is taken from it");
            complaints.stream()
                    .limit(SHOWN)
                    .forEach(complaint -> text.append("\n  ").append(complaint));
            return complaints.size() > SHOWN
                    ? text.append("\n  and ")
                            .append(complaints.size() - SHOWN)
                            .append(" more lines")
                            .toString()
                    : text.toString();
        }
    }
}
