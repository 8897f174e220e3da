package dev.authendpoints.bench.load;

import dev.authendpoints.bench.users.Arguments;
import dev.authendpoints.bench.users.BenchUser;
import dev.authendpoints.bench.users.UsersFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** {@code stranger --url URL USERS.csv}: asks about people whom a server knows and whom it does not, and compares the times. */
public final class StrangerCommand {
    private static final String USAGE = """
            usage: stranger --url URL [option value]... USERS.csv
              --url       of the server; on this machine alone (127.0.0.1, ::1, localhost)
              --samples   how many known and as many unknown people each question is asked about [1000]
              --warmup    how many of each are asked about before, uncounted [300]
              --seed      of the order in which they are asked about [1]
            """;

    private final Connection server;
    private final List<BenchUser> users;
    private final Random random;
    private int asked;

    private StrangerCommand(Connection server, List<BenchUser> users, Random random) {
        this.server = server;
        this.users = users;
        this.random = random;
    }

    /**
     * Compares.
     *
     * @param arguments see the usage
     * @throws IOException when the server does not answer
     */
    public static void main(String[] arguments) throws IOException {
        Arguments given = Arguments.parse(arguments, USAGE);
        try (Connection server = new Connection(LoadCommand.loopback(given.text("url")))) {
            List<BenchUser> users = LoadCommand.users(Path.of(given.rest()));
            new StrangerCommand(server, users, new Random(given.number("seed", 1)))
                    .compare(given.number("warmup", 300), given.number("samples", 1000));
        } catch (UsersFile.BadFile | IllegalArgumentException | HttpReply.Unexpected e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void compare(int warmup, int samples) throws IOException, HttpReply.Unexpected {
        int needed = Question.values().length * (warmup + samples);
        if (users.size() < needed) {
            throw new IllegalArgumentException(
                    "Each is asked about once: that takes " + needed + " users, and there are " + users.size());
        }
        System.out.printf("%-38s %10s %10s %7s%n", "", "known ms", "unknown ms", "AUC");
        for (Question question : Question.values()) {
            ask(question, warmup);
            Comparison times = ask(question, samples);
            System.out.printf(
                    Locale.ROOT,
                    "%-38s %10.2f %10.2f %7.3f  %s%n",
                    question,
                    times.medianOfKnown(),
                    times.medianOfUnknown(),
                    times.areaUnderCurve(),
                    times.same() ? "the same" : "DIFFERENT");
        }
    }

    /** In pairs, whose order chance decides, so that what else the machine does falls upon both. */
    private Comparison ask(Question question, int samples) throws IOException, HttpReply.Unexpected {
        long[] known = new long[samples];
        long[] unknown = new long[samples];
        for (int sample = 0; sample < samples; sample++) {
            BenchUser somebody = users.get(asked++);
            boolean knownFirst = random.nextBoolean();
            for (boolean isKnown : knownFirst ? List.of(true, false) : List.of(false, true)) {
                (isKnown ? known : unknown)[sample] = ask(question, somebody, isKnown);
            }
        }
        return new Comparison(known, unknown);
    }

    private long ask(Question question, BenchUser somebody, boolean known) throws IOException, HttpReply.Unexpected {
        String own = "s" + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36) + (known ? "k" : "n");
        return question.ask(server, other(somebody.username(), known), other(somebody.email(), known), own);
    }

    /** A name as long as this one that nobody has. */
    private static String other(String name, boolean known) {
        return known ? name : "x" + name.substring(1);
    }
}
