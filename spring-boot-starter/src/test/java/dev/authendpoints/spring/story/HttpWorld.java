package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.FactorStores;
import dev.authendpoints.Stores;
import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.Mailer;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.password.PasswordHasher;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.mail.CourierLoop;
import dev.authendpoints.spring.phone.PhoneGateway;
import dev.authendpoints.spring.phone.PhoneMessage;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CheapHasher;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.TestClock;
import dev.authendpoints.testkit.World;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The starter in a host application with nothing else, reached over HTTP. */
final class HttpWorld implements World {
    private static final List<String> TABLES = List.of(
            "ae_verified_email",
            "ae_account",
            "ae_outbox",
            "ae_send",
            "ae_phone_traffic",
            "ae_try",
            "ae_audit_event",
            "ae_passkey_challenge");
    private final ConfigurableApplicationContext host;

    private HttpWorld(ConfigurableApplicationContext host) {
        this.host = host;
    }

    /** Starts a host on a database; several hosts on one database are several nodes. */
    static HttpWorld start(String databaseUrl, String user, String... more) {
        return new HttpWorld(application(databaseUrl, user).run(more));
    }

    /** Starts a host on a database of its own in memory, with beans of its own. */
    static HttpWorld startWith(Class<?> beans, String... more) {
        return startWith(Hosts.Database.H2, beans, more);
    }

    /** Starts a host with beans of its own: on a database of its own in memory, or on the PostgreSQL of all. */
    static HttpWorld startWith(Hosts.Database database, Class<?> beans, String... more) {
        SpringApplication application = database == Hosts.Database.H2
                ? application("jdbc:h2:mem:" + beans.getSimpleName() + ";LOCK_TIMEOUT=10000", "sa")
                : application(Hosts.postgresUrl(), "postgres");
        application.addPrimarySources(List.of(beans));
        return new HttpWorld(application.run(more));
    }

    private static SpringApplication application(String databaseUrl, String user) {
        SpringApplication application = new SpringApplication(Host.class);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("server.port", "0"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.datasource.url", databaseUrl),
                Map.entry("spring.datasource.username", user),
                Map.entry("spring.datasource.hikari.maximum-pool-size", "8"),
                Map.entry("spring.mail.host", "mail.invalid"),
                Map.entry("authendpoints.allow-h2", "true"),
                Map.entry("authendpoints.admin.enabled", "true"),
                Map.entry("authendpoints.master-key", MASTER_KEY),
                Map.entry("authendpoints.issuer", "https://auth.example.org"),
                Map.entry("authendpoints.trusted-proxies", "127.0.0.1"),
                Map.entry("authendpoints.links.verify-email", "https://auth.example.org/#uid={uid}&token={token}"),
                Map.entry("authendpoints.links.reset-password", "https://auth.example.org/#uid={uid}&token={token}"),
                Map.entry("authendpoints.links.unlock-factor", "https://auth.example.org/#uid={uid}&token={token}"),
                Map.entry("authendpoints.links.not-me", "https://auth.example.org/#uid={uid}&token={token}"),
                Map.entry("authendpoints.recovery.enabled", "true"),
                Map.entry("authendpoints.recovery.never-roles", "admin"),
                Map.entry("authendpoints.links.start-recovery", "https://auth.example.org/#uid={uid}&token={token}"),
                Map.entry("authendpoints.links.cancel-recovery", "https://auth.example.org/#uid={uid}&token={token}"),
                Map.entry("authendpoints.links.finish-recovery", "https://auth.example.org/#uid={uid}&token={token}"),
                Map.entry("authendpoints.links.change-password", "https://auth.example.org/password"),
                Map.entry("authendpoints.passkey.enroll-url", "https://auth.example.org/passkeys"),
                Map.entry("authendpoints.passkey.manage-url", "https://auth.example.org/passkeys"),
                Map.entry("authendpoints.client-limit.per-minute", "1000000"),
                Map.entry("authendpoints.client-limit.burst", "1000000"),
                Map.entry("authendpoints.client-limit.links-per-minute", "1000000"),
                Map.entry("authendpoints.mail.poll", "1h"),
                Map.entry("authendpoints.phone.default-country", "DE"),
                Map.entry("authendpoints.mail.from", "no-reply@auth.example.org"),
                Map.entry("logging.level.root", "warn")));
        return application;
    }

    private static final String MASTER_KEY = MasterKey.generate(Dice.secure());

    /** The same host with nobody in it. */
    HttpWorld emptied() {
        JdbcClient client = host.getBean(JdbcClient.class);
        TABLES.forEach(table -> client.sql("DELETE FROM " + table).update());
        client.sql("UPDATE ae_administration SET token_hash = NULL, expires_at = NULL")
                .update();
        host.getBean(Postbox.class).replace();
        return this;
    }

    <T> T bean(Class<T> type) {
        return host.getBean(type);
    }

    String url() {
        return "http://127.0.0.1:" + host.getEnvironment().getProperty("local.server.port");
    }

    DataSource dataSource() {
        return host.getBean(DataSource.class);
    }

    void stop() {
        host.close();
    }

    @Override
    public Door door(String address) {
        return new HttpDoor(new Http(url(), Map.of("X-Forwarded-For", address)));
    }

    @Override
    public Mailbox mailbox() {
        return host.getBean(Postbox.class).mailbox();
    }

    @Override
    public Backend backend() {
        return new Backend(
                host.getBean(Transactions.class), host.getBean(Stores.class), host.getBean(FactorStores.class));
    }

    @Override
    public Instant now() {
        return clock().instant();
    }

    @Override
    public void timePasses(Duration time) {
        clock().advance(time);
    }

    @Override
    public Optional<String> bootstrapToken() {
        return bean(AuthEndpoints.class).administration().bootstrap().offer().map(Secret::reveal);
    }

    @Override
    public void mailArrives() {
        CourierLoop courier = host.getBean(CourierLoop.class);
        while (!courier.deliverDue().isEmpty()) {
            // until nothing is due
        }
    }

    private TestClock clock() {
        return host.getBean("authEndpointsTime", TestClock.class);
    }

    /** A mailbox that can be exchanged for an empty one. */
    static final class Postbox implements Mailer {
        private static final Pattern CODE = Pattern.compile("\n@auth\\.example\\.org #([0-9]{6})\\z");
        private static final Pattern NOTICE = Pattern.compile("\\A[^0-9\n]*(#uid=(\\S+)&token=(\\S+))?\\s*\\z");

        private volatile Mailbox mailbox = new Mailbox();

        void replace() {
            mailbox = new Mailbox();
        }

        Mailbox mailbox() {
            return mailbox;
        }

        @Override
        public void send(Message message) throws NotSent {
            mailbox.send(message);
        }

        /** Reads the code as phones do, or sees that it is a notice. */
        void send(PhoneMessage text) throws NotSent {
            Matcher code = CODE.matcher(text.text());
            boolean found = code.find();
            Matcher notice = NOTICE.matcher(text.text());
            assertThat(found || notice.matches())
                    .as("a last line that phones understand")
                    .isTrue();
            Map<String, String> params = found ? Map.of("code", code.group(1)) : link(notice);
            Instant now = Instant.EPOCH;
            send(new Message(
                    text.id(), MessageKind.LOGIN_CODE, Channel.PHONE, text.number(), "a text", params, now, now));
        }

        private static Map<String, String> link(Matcher notice) {
            return notice.group(1) == null ? Map.of() : Map.of("uid", notice.group(2), "token", notice.group(3));
        }
    }

    /** An application with nothing but the starter. */
    @SpringBootApplication
    static class Host {
        @Bean
        InstantSource authEndpointsTime() {
            return new TestClock();
        }

        @Bean
        Postbox postbox() {
            return new Postbox();
        }

        @Bean
        @ConditionalOnProperty(name = "test.phones", havingValue = "postbox", matchIfMissing = true)
        PhoneGateway phones(Postbox postbox) {
            return postbox::send;
        }

        @Bean
        PasswordHasher passwordHasher() {
            return new CheapHasher(Dice.secure());
        }
    }
}
