package dev.authendpoints.bench.users;

import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Username;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of a file of accounts.
 *
 * @param number counted from 1
 * @param text the line
 */
public record UserLine(long number, String text) {
    private static final int FIELDS = 4;
    private static final int LONGEST_PASSWORD = 256;
    /** 128 bits, the least that RFC 4226 §4 allows, to 512. */
    private static final Pattern SECRET = Pattern.compile("[A-Z2-7]{26,103}");

    /**
     * Reads the account.
     *
     * @return the account, of a line without a complaint
     */
    public BenchUser user() {
        List<String> fields = fields();
        return new BenchUser(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
    }

    @Override
    public String toString() {
        return "UserLine[" + number + "]"; // there is a password in it
    }

    /** What is wrong with the line by itself. It repeats no password and no secret. */
    Optional<String> complaint() {
        int found = fields().size();
        if (found != FIELDS) {
            return Optional.of(says("expected the four fields " + UsersFile.HEADER + ", found " + found));
        }
        BenchUser user = user();
        return Stream.of(badUsername(user), badEmail(user), badPassword(user), badSecret(user))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Which earlier line has the same name or address; remembers this one's. */
    Optional<String> takenSince(Map<String, Long> seen) {
        BenchUser user = user();
        Optional<Long> name = Username.parse(user.username()).map(parsed -> seen.putIfAbsent(parsed.key(), number));
        Optional<Long> address = EmailAddress.parse(user.email()).map(parsed -> seen.putIfAbsent(parsed.key(), number));
        return name.map(line -> says("username " + user.username() + ": expected one that is on no other line; line "
                        + line + " has it"))
                .or(() -> address.map(line -> says("email " + user.email()
                        + ": expected one that is on no other line; line " + line + " has it")));
    }

    private Optional<String> badUsername(BenchUser user) {
        boolean good = Username.parse(user.username())
                .filter(name -> !name.isAddress())
                .isPresent();
        return unless(
                good,
                "username '" + user.username()
                        + "': expected 1 to 64 letters, digits, dots, hyphens and underscores, and no address");
    }

    private Optional<String> badEmail(BenchUser user) {
        return unless(
                EmailAddress.parse(user.email()).isPresent(),
                "email '" + user.email() + "': expected an address such as ada@example.org");
    }

    private Optional<String> badPassword(BenchUser user) {
        int length = user.password().codePointCount(0, user.password().length());
        return unless(
                length >= 1 && length <= LONGEST_PASSWORD,
                "password: expected 1 to " + LONGEST_PASSWORD + " characters, found " + length);
    }

    private Optional<String> badSecret(BenchUser user) {
        return unless(
                SECRET.matcher(user.secret()).matches(),
                "secret: expected base32, 26 to 103 of A to Z and 2 to 7 without padding, found "
                        + user.secret().length() + " characters");
    }

    private Optional<String> unless(boolean good, String complaint) {
        return good ? Optional.empty() : Optional.of(says(complaint));
    }

    private String says(String what) {
        return "line " + number + ": " + what;
    }

    private List<String> fields() {
        return List.of(text.split(",", -1));
    }
}
