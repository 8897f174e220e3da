package dev.authendpoints.bench.load;

import dev.authendpoints.bench.users.Arguments;
import dev.authendpoints.bench.users.BenchUser;
import dev.authendpoints.bench.users.UsersFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code load --url URL --server PID USERS.csv}: drives logins or refreshes, measures, and stops by itself. */
public final class LoadCommand {
    private static final String USAGE = """
            usage: load --url URL --server PID [option value]... USERS.csv
              --url          of the server; on this machine alone (127.0.0.1, ::1, localhost)
              --server       process of the server
              --database     process of the database, its children included [none: it is part of the server]
              --scenario     login (password and authenticator, two requests) or keycloak (direct grant, one request) [login]
              --what         login, refresh or, for ours, verify [login]
              --codes        once (a server takes a user's code once in 30 s) or reused [once]
              --connections  how many visit at once [8]
              --warmup       seconds before the first run, up to 300 [20]
              --seconds      length of a run, up to 300 [10]
              --runs         how many runs, up to 20 [3]
            """;
    private static final int LONGEST = 300;

    private LoadCommand() {}

    /**
     * Measures.
     *
     * @param arguments see the usage
     * @throws IOException when nothing can be read about the machine
     * @throws InterruptedException when it is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Arguments given = Arguments.parse(arguments, USAGE);
        try {
            measure(given);
        } catch (UsersFile.BadFile | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Arguments given) throws IOException, InterruptedException {
        URI url = loopback(given.text("url"));
        Scenario scenario = Scenario.named(given.text("scenario", "login"));
        Function<Connection, Visit> visit = visit(scenario, given.text("what", "login"));
        Watched server = watched(given.text("server"));
        Optional<Watched> database = given.find("database").map(LoadCommand::watched);
        InstantSource time = Clock.systemUTC();
        TurnFile turns = new TurnFile(Path.of(given.rest()));
        Crowd crowd = new Crowd(users(Path.of(given.rest())), turns.first(), codesOnce(given), time);

        List<Guest> guests = Stream.generate(() -> new Guest(crowd, visit.apply(new Connection(url)), time))
                .limit(given.number("connections", 8))
                .toList();
        report(new Load(guests, crowd, server, database, time), given, server, database);
        turns.goOnAt(crowd.position());
    }

    private static void report(Load load, Arguments given, Watched server, Optional<Watched> database)
            throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "idle: server %.0f MiB, database %.0f MiB%n%s%n",
                server.memoryMib(),
                database.map(Watched::memoryMib).orElse(0.0),
                Run.HEADER);
        load.warmUp(seconds(given, "warmup", 20));
        List<Run> runs = new ArrayList<>();
        for (int run = 1; run <= Math.min(20, given.number("runs", 3)); run++) {
            runs.add(load.run(seconds(given, "seconds", 10)));
            System.out.println(runs.get(runs.size() - 1).row(String.valueOf(run)));
        }
        if (!runs.isEmpty()) {
            System.out.println(Run.median(runs).row("median"));
        }
        load.firstFailure().ifPresent(failure -> System.out.println("first failure: " + failure));
        if (runs.stream().anyMatch(run -> run.waits() > 0)) {
            System.out.println(
                    "Everybody waited for the next time step: a code is taken once in 30 s, so that R logins a"
                            + " second need 30 R users. The throughput is that of too few users.");
        }
    }

    private static Function<Connection, Visit> visit(Scenario scenario, String what) {
        return switch (what) {
            case "login" -> scenario::login;
            case "refresh" -> scenario::refreshes;
            case "verify" -> scenario::verifies;
            default -> throw new IllegalArgumentException("--what is login, refresh or verify, not " + what);
        };
    }

    private static boolean codesOnce(Arguments given) {
        return switch (given.text("codes", "once")) {
            case "once" -> true;
            case "reused" -> false;
            default -> throw new IllegalArgumentException("--codes is once or reused");
        };
    }

    static List<BenchUser> users(Path path) {
        UsersFile file = new UsersFile(path);
        file.check();
        List<BenchUser> users = new ArrayList<>();
        file.each(line -> users.add(line.user()));
        if (users.isEmpty()) {
            throw new IllegalArgumentException("There is no user in " + path);
        }
        return users;
    }

    static URI loopback(String text) throws UnknownHostException {
        URI url = URI.create(text);
        if (!"http".equals(url.getScheme())
                || url.getPort() < 0
                || !InetAddress.getByName(url.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "--url is http on this machine, with a port, such as http://127.0.0.1:8080: no other is loaded");
        }
        return url;
    }

    private static Watched watched(String pid) {
        if (!pid.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("A process is named by its number, not by " + pid);
        }
        return Watched.running(Long.parseLong(pid));
    }

    private static Duration seconds(Arguments given, String name, int usual) {
        return Duration.ofSeconds(Math.min(LONGEST, given.number(name, usual)));
    }
}
