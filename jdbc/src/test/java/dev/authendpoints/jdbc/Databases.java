package dev.authendpoints.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.authendpoints.jdbc.migration.Migrations;
import dev.authendpoints.jdbc.tx.SpringTransactions;
import dev.authendpoints.testkit.Backend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fresh databases of both kinds, for {@code @ParameterizedClass @MethodSource("dev.authendpoints.jdbc.Databases#all")}: a
 * test class gets one of each. One PostgreSQL serves the whole JVM.
 */
public final class Databases {
    /** As in production, where the database is a file: 10 s for a lock, and no schema of another product's dialect. */
    private static final String H2_SETTINGS = ";MODE=REGULAR;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";

    private static final int CONNECTIONS = 20;

    private Databases() {}

    /** One of each kind, with our tables. */
    public static Stream<Named<DataSource>> all() {
        return Stream.of(Named.of("H2", h2()), Named.of("PostgreSQL", postgres()));
    }

    /** One of each kind, empty. */
    public static Stream<Named<DataSource>> allEmpty() {
        return Stream.of(Named.of("H2", emptyH2()), Named.of("PostgreSQL", emptyPostgres()));
    }

    /** A fresh H2 in memory, with our tables. */
    public static HikariDataSource h2() {
        return migrated(emptyH2());
    }

    /** A fresh database of the one PostgreSQL, with our tables. */
    public static HikariDataSource postgres() {
        return migrated(emptyPostgres());
    }

    /** A fresh H2 in memory. */
    public static HikariDataSource emptyH2() {
        return pool("jdbc:h2:mem:" + UUID.randomUUID() + H2_SETTINGS, "sa");
    }

    /** The settings under which H2 loses nothing that it has acknowledged, however the process ends. */
    public static String h2File(Path file) {
        return "jdbc:h2:file:" + file + ";MODE=REGULAR;LOCK_TIMEOUT=10000;WRITE_DELAY=0";
    }

    /** A fresh database of the one PostgreSQL. */
    public static HikariDataSource emptyPostgres() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("CREATE DATABASE " + name)
                .update();
        return pool(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres");
    }

    /** The stores on a database with our tables, all of them emptied. */
    public static Backend emptied(DataSource dataSource) {
        JdbcClient client = JdbcClient.create(dataSource);
        client.sql("DELETE FROM ae_account").update(); // and what belongs to accounts
        client.sql("UPDATE ae_administration SET token_hash = NULL, expires_at = NULL")
                .update();
        client.sql("DELETE FROM ae_active_key").update();
        client.sql("DELETE FROM ae_key").update();
        client.sql("DELETE FROM ae_signing_key").update();
        client.sql("DELETE FROM ae_outbox").update();
        client.sql("DELETE FROM ae_send").update();
        client.sql("DELETE FROM ae_passkey_challenge").update();
        client.sql("DELETE FROM ae_phone_traffic").update();
        client.sql("DELETE FROM ae_try").update();
        client.sql("DELETE FROM ae_audit_event").update();
        return new Backend(SpringTransactions.on(dataSource), JdbcStores.on(dataSource), JdbcStores.ofFactors(client));
    }

    private static HikariDataSource migrated(HikariDataSource empty) {
        Migrations.run(empty);
        return empty;
    }

    private static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** Started when it is first asked for; it stops with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
