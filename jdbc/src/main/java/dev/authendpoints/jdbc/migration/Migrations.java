package dev.authendpoints.jdbc.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings our tables up to date. They bear a prefix and have a history of their own: a host's tables and Flyway are left alone. */
public final class Migrations {
    private Migrations() {}

    /**
     * Applies what is missing, in the default schema of the data source. Several nodes may do so at once.
     *
     * @param dataSource where the tables are
     */
    public static void run(DataSource dataSource) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:dev/authendpoints/migration")
                .table("ae_schema_history")
                .baselineOnMigrate(true) // a host's schema is not empty
                .baselineVersion("0")
                .placeholderReplacement(false)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
