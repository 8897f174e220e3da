package dev.authendpoints.jdbc.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings our tables up to date. They bear a prefix and have a history of their own: a host's tables and Flyway are left alone.
 */
public final class Migrations {
    private static final int ATTEMPTS = 40;
    private static final long PAUSE_MILLIS = 250;

    private Migrations() {}

    /**
     * Applies what is missing, in the default schema of the data source. Several nodes may do so at once.
     *
     * @param dataSource where the tables are
     */
    public static void run(DataSource dataSource) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:dev/authendpoints/migration")
                .table("ae_schema_history")
                .baselineOnMigrate(true) // a host's schema is not empty
                .baselineVersion("0")
                .placeholderReplacement(false)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load();
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException e) {
                if (!begunElsewhere(e)) {
                    throw e;
                }
                pause(e);
            }
        }
        flyway.migrate();
    }

    /** Flyway makes the table of its history, and its first row a moment later: whoever comes in between gives up. */
    private static boolean begunElsewhere(FlywayException e) {
        return String.valueOf(e.getMessage()).contains("already exists, and is empty");
    }

    private static void pause(FlywayException e) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }
}
