package dev.authendpoints.jdbc.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.authendpoints.jdbc.Databases;
import dev.authendpoints.jdbc.JdbcStores;
import dev.authendpoints.jdbc.tx.SpringTransactions;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsTest {
    private static final int MIGRATIONS = migrations();

    private static int migrations() {
        File folder = new File("src/main/resources/dev/authendpoints/migration");
        return Objects.requireNonNull(folder.list()).length;
    }

    static Stream<Named<DataSource>> databases() {
        return Databases.allEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void all_tables_bear_our_prefix(DataSource dataSource) {
        Migrations.run(dataSource);
        assertThat(tables(dataSource)).hasSizeGreaterThan(15).allMatch(table -> table.startsWith("ae_"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_second_start_changes_nothing(DataSource dataSource) {
        Migrations.run(dataSource);
        Migrations.run(dataSource);
        assertThat(applied(dataSource)).isEqualTo(MIGRATIONS);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void two_nodes_may_start_at_once(DataSource dataSource) {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> Migrations.run(dataSource));
        Migrations.run(dataSource);
        other.join();
        assertThat(applied(dataSource)).isEqualTo(MIGRATIONS);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_hosts_tables_and_its_flyway_are_left_alone(DataSource dataSource, @TempDir Path host) throws Exception {
        Files.writeString(host.resolve("V1__host.sql"), "CREATE TABLE customer (id INT PRIMARY KEY);");
        hostFlyway(dataSource, host).migrate();
        Migrations.run(dataSource);
        Files.writeString(host.resolve("V2__host.sql"), "INSERT INTO customer (id) VALUES (7);");
        assertThatCode(() -> hostFlyway(dataSource, host).migrate()).doesNotThrowAnyException();
        Migrations.run(dataSource);
        assertThat(count(dataSource, "SELECT COUNT(*) FROM customer WHERE id = 7"))
                .isEqualTo(1);
        assertThat(applied(dataSource)).isEqualTo(MIGRATIONS);
        assertThat(hostFlyway(dataSource, host).info().applied()).hasSize(2);
    }

    /** H2 2.4 binds some conditions to the connection that wrote them, and forgets them when a pool retires it. */
    @Test
    void rows_are_written_after_the_connection_that_made_the_tables_is_gone() {
        DataSource connections =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Migrations.run(connections);
        Backend backend = new Backend(
                SpringTransactions.on(connections),
                JdbcStores.on(connections),
                JdbcStores.ofFactors(JdbcClient.create(connections)));
        Person ada = CoreWorld.on(backend).person(People.ADA).movesInWithTwoSteps();
        ada.logsIn().expectOk();
        ada.refreshes().expectOk();
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword("another sentence altogether").expectOk();
    }

    private static Flyway hostFlyway(DataSource dataSource, Path migrations) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("filesystem:" + migrations)
                .load();
    }

    /** Versions above the baseline, which a non-empty schema has besides. */
    private static int applied(DataSource dataSource) {
        return count(dataSource, """
                SELECT COUNT(*)
                FROM "ae_schema_history"
                WHERE "type" = 'SQL'
                """);
    }

    private static int count(DataSource dataSource, String sql) {
        return JdbcClient.create(dataSource).sql(sql).query(Integer.class).single();
    }

    private static List<String> tables(DataSource dataSource) {
        return JdbcClient.create(dataSource)
                .sql("""
                        SELECT table_name
                        FROM information_schema.tables
                        WHERE table_schema IN ('PUBLIC', 'public')
                        """)
                .query((row, number) ->
                        String.valueOf(row.getString("table_name")).toLowerCase(Locale.ROOT))
                .list();
    }
}
