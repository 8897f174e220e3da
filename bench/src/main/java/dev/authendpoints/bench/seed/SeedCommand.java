package dev.authendpoints.bench.seed;

import dev.authendpoints.bench.users.Arguments;
import dev.authendpoints.bench.users.UsersFile;
import dev.authendpoints.password.Argon2Cost;
import dev.authendpoints.secret.KeyRing;
import dev.authendpoints.secret.MasterKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code seed --url JDBC --master-key-file FILE USERS.csv}: loads accounts. */
public final class SeedCommand {
    private static final String USAGE = """
            usage: seed --url JDBC-URL --master-key-file FILE [option value]... USERS.csv
              --url              jdbc:postgresql://127.0.0.1:5432/NAME or jdbc:h2:file:PATH, as the server has it
              --username         of the database [sa]
              --password         of the database [none]
              --master-key-file  the key that the server has (authendpoints.master-key; ./dev run keeps its own in data/master.key)
              --memory-kib       what a hash costs: the server's authendpoints.password.argon2.memory-kib [8]
              --iterations       and its iterations [1]
              --parallelism      and its parallelism [1]
            """;

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private SeedCommand() {}

    /**
     * Loads accounts.
     *
     * @param arguments see the usage
     */
    public static void main(String[] arguments) {
        FLYWAY.setLevel(Level.WARNING);
        Arguments given = Arguments.parse(arguments, USAGE);
        try {
            System.out.println(load(given));
        } catch (UsersFile.BadFile | Seeder.AlreadyThere | KeyRing.WrongMasterKey | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String load(Arguments given) {
        DriverManagerDataSource database = new DriverManagerDataSource(
                batching(given.text("url")), given.text("username", "sa"), given.text("password", ""));
        MasterKey key = MasterKey.parse(read(Path.of(given.text("master-key-file"))));
        Argon2Cost cost = new Argon2Cost(
                given.number("memory-kib", 8), given.number("iterations", 1), given.number("parallelism", 1));
        UsersFile file = new UsersFile(Path.of(given.rest()));
        long start = System.nanoTime();
        int count = Seeder.on(database, key, cost).load(file);
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(Locale.ROOT, "%d accounts in %.1f s: %.0f a second", count, seconds, count / seconds);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalArgumentException("The master key cannot be read from " + path, e);
        }
    }

    /** PostgreSQL's driver then sends many rows with one statement. */
    private static String batching(String url) {
        boolean plain = url.startsWith("jdbc:postgresql:") && !url.contains("reWriteBatchedInserts");
        return plain ? url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true" : url;
    }
}
