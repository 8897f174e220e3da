package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.OutboxStore;
import dev.authendpoints.testkit.Attack;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of messages when the mail server, or a courier, does not do its part. */
public abstract class MailStories extends Story {
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** For subclasses. */
    protected MailStories() {}

    @Test
    @Attack("D7")
    void a_dead_mail_server_stops_nobody_and_loses_nothing() {
        world.mailbox().goesDown();
        ada.registers().expectOk();
        world.mailArrives();
        assertThat(world.mailbox().all(ada.email())).isEmpty();
        minutesPass(60);
        world.mailbox().comesBack();
        ada.verifiesTheAddress().expectOk();
        assertThat(mails(MessageKind.VERIFY_EMAIL, ada)).isEqualTo(1);
    }

    @Test
    void a_mail_server_that_stays_dead_is_asked_again_and_again() {
        world.mailbox().goesDown();
        ada.registers().expectOk();
        for (int minute = 0; minute < 30; minute++) {
            world.mailArrives();
            minutesPass(1);
        }
        assertThat(outbox().waiting()).isEqualTo(1);
        world.mailbox().comesBack();
        minutesPass(2);
        ada.verifiesTheAddress().expectOk();
    }

    @Test
    @Attack("D7")
    void a_code_is_never_sent_late() {
        ada.movesInWithTwoSteps();
        world.mailArrives();
        world.mailbox().goesDown();
        ada.beginsLogin().expectOk();
        world.mailArrives();
        minutesPass(10);
        world.mailbox().comesBack();
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isZero();
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void a_code_that_was_replaced_while_it_waited_is_never_sent() {
        ada.movesInWithTwoSteps();
        world.mailbox().goesDown();
        ada.beginsLogin().expectOk();
        world.mailArrives();
        minutesPass(1);
        ada.asksForAnotherCode().expectOk();
        world.mailbox().comesBack();
        minutesPass(1);
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(1);
        ada.confirms(ada.readsTheCode()).expectOk();
    }

    @Test
    void what_a_courier_had_claimed_when_it_died_is_delivered_by_the_next() {
        ada.registers().expectOk();
        aCourierDies();
        world.mailArrives();
        assertThat(world.mailbox().all(ada.email())).isEmpty();
        world.timePasses(LEASE);
        ada.verifiesTheAddress().expectOk();
        assertThat(mails(MessageKind.VERIFY_EMAIL, ada)).isEqualTo(1);
    }

    @Test
    void what_was_delivered_is_over() {
        ada.registers().expectOk();
        world.mailArrives();
        assertThat(outbox().waiting()).isZero();
        daysPass(1);
        assertThat(mails(MessageKind.VERIFY_EMAIL, ada)).isEqualTo(1);
        assertThat(outbox().due(world.now(), 100)).isEmpty();
    }

    @Test
    void what_the_server_refuses_for_good_is_not_tried_again() {
        world.mailbox().refuses();
        ada.registers().expectOk();
        world.mailArrives();
        assertThat(outbox().waiting()).isZero();
        world.mailbox().comesBack();
        minutesPass(10);
        world.mailArrives();
        assertThat(world.mailbox().all(ada.email())).isEmpty();
    }

    @Test
    void what_is_for_nobody_is_sent_to_nobody() {
        mal.door().askReset("nobody@example.org").expectOk();
        world.mailArrives();
        assertThat(outbox().waiting()).isZero();
        assertThat(world.mailbox().all("")).isEmpty();
        assertThat(world.mailbox().all("nobody@example.org")).isEmpty();
    }

    @Test
    void strangers_who_ask_in_masses_stand_in_front_of_nobodys_mail() {
        ada.movesIn();
        world.mailArrives();
        for (int i = 0; i < 60; i++) {
            mal.door().askReset("nobody" + i + "@example.org").expectOk();
        }
        ada.forgetsThePassword().expectOk();
        assertThat(outbox().due(world.now(), 60)).hasSize(1);
        assertThat(mails(MessageKind.RESET_PASSWORD, ada)).isEqualTo(1);
    }

    @Test
    void a_code_travels_in_one_message_that_says_who_asked() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(1);
        assertThat(world.mailbox().newest(ada.email()).params())
                .containsEntry("username", "ada")
                .containsEntry("address", "192.0.2.10")
                .containsKey("code")
                .doesNotContainKeys("token", "uid");
    }

    private OutboxStore outbox() {
        return world.backend().stores().outbox();
    }

    private void aCourierDies() {
        Instant now = world.now();
        outbox().due(now, 100)
                .forEach(id ->
                        assertThat(outbox().claim(id, now, now.plus(LEASE))).isPresent());
    }
}
