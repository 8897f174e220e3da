package dev.authendpoints.spring;

import dev.authendpoints.FactorStores;
import dev.authendpoints.Stores;
import dev.authendpoints.jdbc.JdbcStores;
import dev.authendpoints.jdbc.migration.Migrations;
import dev.authendpoints.jdbc.time.DatabaseTime;
import dev.authendpoints.jdbc.tx.SpringTransactions;
import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.config.ProductionRules;
import dev.authendpoints.spring.config.SettingsFactory;
import dev.authendpoints.spring.lifecycle.Chores;
import dev.authendpoints.spring.metrics.Meters;
import dev.authendpoints.spring.metrics.ObservedStores;
import dev.authendpoints.token.SignatureChoice;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database: checked against production's rules and migrated before anything stands on it. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    private static final Duration MEASURED = Duration.ofSeconds(30);

    /** After the host's own migrations: its Flyway takes no schema that has tables already. */
    @Bean
    @DependsOnDatabaseInitialization
    Migrated authEndpointsDatabase(DataSource dataSource, Environment environment, AuthEndpointsProperties properties) {
        SignatureChoice.prepare(properties.tokens().signatures()); // while the database is waited for
        boolean embedded = isH2(dataSource, environment);
        boolean strong = SettingsFactory.cost(properties).strong();
        new ProductionRules(environment, properties).check(embedded, strong);
        Migrations.run(dataSource);
        return new Migrated(dataSource);
    }

    @Bean
    Stores authEndpointsStores(Migrated database, ObjectProvider<Meters> meters) {
        Stores stores = JdbcStores.on(database.dataSource());
        return ObservedStores.of(stores, meters.getIfAvailable(() -> Meters.NONE));
    }

    @Bean
    FactorStores authEndpointsFactorStores(Migrated database) {
        return JdbcStores.ofFactors(JdbcClient.create(database.dataSource()));
    }

    @Bean
    @ConditionalOnMissingBean
    Transactions authEndpointsTransactions(Migrated database) {
        return SpringTransactions.on(database.dataSource());
    }

    /** The time, by this name: a host that wants another clock for us publishes a bean called like this. */
    @Bean
    @ConditionalOnMissingBean(name = "authEndpointsTime")
    InstantSource authEndpointsTime(Migrated database, Chores chores) {
        DatabaseTime time = DatabaseTime.of(database.dataSource());
        time.measure();
        chores.every("Measuring the database's clock", MEASURED, time::measure);
        return time;
    }

    @Bean
    Chores authEndpointsChores() {
        return new Chores();
    }

    /** By its address, before a file is made; Boot's own in-memory database has none and is asked what it is. */
    private static boolean isH2(DataSource dataSource, Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        return url.startsWith("jdbc:h2:")
                || (url.isEmpty() && product(dataSource).equals("H2"));
    }

    private static String product(DataSource dataSource) {
        return Objects.requireNonNull(new JdbcTemplate(dataSource).execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
    }

    /**
     * A database that has our tables.
     *
     * @param dataSource the database
     */
    record Migrated(DataSource dataSource) {}
}
