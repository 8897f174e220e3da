package dev.authendpoints.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.Mailer;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.secret.Dice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KitTest {
    private static final String ADA = People.ADA.email();

    private final Mailbox mailbox = new Mailbox();

    @Test
    void the_clock_stands_until_it_is_turned() {
        TestClock clock = new TestClock();
        assertThat(clock.instant()).isEqualTo(TestClock.START).isEqualTo(clock.instant());
        clock.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(TestClock.START.plusSeconds(1));
        assertThat(TestClock.START.truncatedTo(ChronoUnit.MICROS)).isEqualTo(TestClock.START);
    }

    @Test
    void the_newest_code_and_link_are_read_whatever_came_after() throws Exception {
        mailbox.send(message("1", Map.of("code", "111111")));
        mailbox.send(message("2", Map.of("code", "222222")));
        mailbox.send(message("3", Map.of("uid", "ada", "token", "secret")));
        mailbox.send(message("4", Map.of("username", "ada")));
        assertThat(mailbox.code(ADA)).isEqualTo("222222");
        assertThat(mailbox.link(ADA)).isEqualTo(new Mailbox.MailedLink("ada", "secret"));
        assertThat(mailbox.newest(ADA).id()).isEqualTo("4");
        assertThat(mailbox.count(ADA, MessageKind.LOGIN_CODE)).isEqualTo(4);
    }

    @Test
    void an_empty_mailbox_fails_the_test_and_says_why() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> mailbox.code(ADA))
                .withMessageContaining(ADA);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> mailbox.newest(ADA));
    }

    @Test
    void a_server_that_is_down_may_be_asked_again_and_one_that_refuses_may_not() {
        mailbox.goesDown();
        assertThat(refusal().permanent()).isFalse();
        mailbox.refuses();
        assertThat(refusal().permanent()).isTrue();
        assertThat(mailbox.all(ADA)).isEmpty();
    }

    @Test
    void a_race_starts_everybody_at_once_and_brings_all_results_back() {
        AtomicInteger started = new AtomicInteger();
        List<Integer> numbers = Race.of(50, number -> {
            started.incrementAndGet();
            return number;
        });
        assertThat(numbers).hasSize(50).isSorted().doesNotHaveDuplicates();
        assertThat(started).hasValue(50);
        assertThat(Race.winners(() -> started.incrementAndGet() == 51)).isEqualTo(1);
    }

    @Test
    void a_runner_that_falls_fails_the_race() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Race.winners(() -> {
                    throw new IllegalStateException("stumbled");
                }))
                .withRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_cheap_hasher_tells_passwords_apart() {
        CheapHasher hasher = new CheapHasher(Dice.secure());
        byte[] password = "password".getBytes(StandardCharsets.UTF_8);
        String encoded = hasher.hash(password);
        assertThat(hasher.verify(password, encoded)).isTrue();
        assertThat(hasher.verify(new byte[8], encoded)).isFalse();
        assertThat(hasher.verify(password, "$argon2id$")).isFalse();
        assertThat(hasher.outdated(encoded)).isFalse();
        assertThat(hasher.outdated("$argon2id$")).isTrue();
        assertThat(hasher.hash(password)).isNotEqualTo(encoded);
    }

    @Test
    void an_answer_that_is_not_the_expected_one_fails_the_test() {
        Reply reply = new Reply("invalid_token", Map.of("a", "b"));
        assertThat(reply.expect("invalid_token").text("a")).isEqualTo("b");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(reply::expectOk);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> reply.number("c"))
                .withMessageContaining("has no c");
    }

    private Mailer.NotSent refusal() {
        try {
            mailbox.send(message("1", Map.of()));
        } catch (Mailer.NotSent e) {
            return e;
        }
        throw new AssertionError("The server took the message");
    }

    private static Message message(String id, Map<String, String> params) {
        return new Message(
                id, MessageKind.LOGIN_CODE, Channel.EMAIL, ADA, "LOGIN/1", params, TestClock.START, TestClock.START);
    }
}
