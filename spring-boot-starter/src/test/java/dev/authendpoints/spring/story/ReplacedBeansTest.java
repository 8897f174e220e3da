package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountIds;
import dev.authendpoints.mail.Mailer;
import dev.authendpoints.password.PasswordHasher;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.spring.mail.CourierLoop;
import dev.authendpoints.spring.mail.MailWriter;
import dev.authendpoints.spring.mail.RenderedMail;
import dev.authendpoints.spring.mailbox.DevMailbox;
import dev.authendpoints.spring.mailbox.ReceivedMail;
import dev.authendpoints.testkit.CheapHasher;
import dev.authendpoints.testkit.TestClock;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a host may replace steps back when the host has one, and two of a kind stop the start. */
class ReplacedBeansTest {
    private static ConfigurableApplicationContext host = start(Own.class);

    @BeforeAll
    static void ada_has_registered() {
        String url = "http://127.0.0.1:" + host.getEnvironment().getProperty("local.server.port");
        new HttpDoor(new Http(url, Map.of()))
                .register("ada@example.org", "ada", "correct horse battery staple")
                .expectOk();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void the_hosts_hasher_hashes() {
        assertThat(host.getBeansOfType(PasswordHasher.class)).containsOnlyKeys("ownHasher");
        assertThat(account("password_hash")).startsWith("$cheap$");
    }

    @Test
    void the_hosts_writer_writes_the_mails() {
        assertThat(host.getBeansOfType(MailWriter.class)).containsOnlyKeys("ownWriter");
        host.getBean(CourierLoop.class).deliverDue();
        assertThat(host.getBean(DevMailbox.class).mails())
                .extracting(ReceivedMail::subject)
                .containsExactly("Moin: verify-email");
    }

    @Test
    void the_hosts_clock_dates_what_we_write_and_its_other_clocks_are_left_alone() {
        assertThat(host.getBeansOfType(InstantSource.class)).containsOnlyKeys("authEndpointsTime", "wallClock");
        assertThat(host.getBean(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM ae_account WHERE created_at = :then")
                        .param("then", new TestClock().instant().atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_hosts_keys_name_accounts() {
        assertThat(host.getBeansOfType(AccountIds.class)).containsOnlyKeys("ownIds");
        assertThat(account("id")).isEqualTo("member-1");
    }

    @ParameterizedTest
    @MethodSource("twins")
    void two_of_a_kind_stop_the_start_and_both_are_named(Class<?> twins, Class<?> kind, String both) {
        assertThatThrownBy(() -> start(Own.class, twins).close())
                .rootCause()
                .isInstanceOfSatisfying(
                        NoUniqueBeanDefinitionException.class,
                        twice -> assertThat(twice.getBeanType()).isEqualTo(kind))
                .hasMessageContaining("expected single matching bean but found 2")
                .hasMessageContaining(both);
    }

    static Stream<Object[]> twins() {
        return Stream.of(
                new Object[] {TwoMailers.class, Mailer.class, "one,two"},
                new Object[] {SecondHasher.class, PasswordHasher.class, "ownHasher,secondHasher"},
                new Object[] {SecondWriter.class, MailWriter.class, "ownWriter,secondWriter"},
                new Object[] {SecondIds.class, AccountIds.class, "ownIds,secondIds"});
    }

    private static String account(String column) {
        return host.getBean(JdbcClient.class)
                .sql("SELECT " + column + " FROM ae_account")
                .query(String.class)
                .single();
    }

    private static ConfigurableApplicationContext start(Class<?>... beans) {
        SpringApplication application = new SpringApplication(beans);
        application.setAdditionalProfiles("dev");
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "spring.main.banner-mode", "off",
                "spring.datasource.url", "jdbc:h2:mem:" + Arrays.hashCode(beans),
                "authendpoints.mail.poll", "1h",
                "authendpoints.master-key", MasterKey.generate(Dice.secure()),
                "logging.level.root", "off"));
        return application.run();
    }

    /** A host that replaces whatever it may. */
    @EnableAutoConfiguration
    static class Own {
        @Bean
        PasswordHasher ownHasher() {
            return new CheapHasher(Dice.secure());
        }

        @Bean
        MailWriter ownWriter() {
            return message -> new RenderedMail("Moin: " + message.kind().name(), "text", "html", null, null);
        }

        @Bean
        InstantSource authEndpointsTime() {
            return new TestClock();
        }

        @Bean
        Clock wallClock() {
            return Clock.systemUTC();
        }

        @Bean
        AccountIds ownIds() {
            return () -> new AccountId("member-1");
        }
    }

    /** Two ways to send mail. */
    static final class TwoMailers {
        @Bean
        Mailer one() {
            return message -> {};
        }

        @Bean
        Mailer two() {
            return message -> {};
        }
    }

    /** One hasher more. */
    static final class SecondHasher {
        @Bean
        PasswordHasher secondHasher() {
            return new CheapHasher(Dice.secure());
        }
    }

    /** One writer more. */
    static final class SecondWriter {
        @Bean
        MailWriter secondWriter() {
            return message -> new RenderedMail("subject", "text", "html", null, null);
        }
    }

    /** One source of account keys more. */
    static final class SecondIds {
        @Bean
        AccountIds secondIds() {
            return () -> new AccountId("member-2");
        }
    }
}
