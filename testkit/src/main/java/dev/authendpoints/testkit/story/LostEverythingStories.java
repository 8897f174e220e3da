package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How somebody gets in again who has lost every second factor and all recovery codes, and how nobody else does that way. */
public abstract class LostEverythingStories extends Story {
    private static final int HALF = 36;

    private int texts;

    /** For subclasses. */
    protected LostEverythingStories() {}

    /**
     * Gives the use cases of the world that was opened last, whose accounts can be recovered after 72 hours, those of
     * administrators excepted; no other recovery begins for 7 days after one was stopped.
     *
     * @return the use cases
     */
    protected abstract AuthEndpoints auth();

    @Test
    void after_three_days_of_notices_she_adds_a_new_factor_in_place_of_all_others() {
        livesHere();
        Instant asked = world.now();
        ada.hasLostEverything().expectOk();
        Reply started = ada.startsARecovery().expectOk();
        assertThat(Instant.parse(started.text("readyAt"))).isEqualTo(asked.plus(Duration.ofDays(3)));
        assertThat(told(MessageKind.RECOVERY_STARTED)).isEqualTo(List.of(1L, 1L));
        hoursPass(HALF);
        assertThat(told(MessageKind.RECOVERY_HALFWAY)).isEqualTo(List.of(1L, 2L));
        hoursPass(HALF);
        assertThat(told(MessageKind.RECOVERY_ENDING)).isEqualTo(List.of(1L, 3L));
        assertThat(mails(MessageKind.RECOVERY_READY, ada)).isEqualTo(1);
        ada.finishesTheRecovery().expectOk();
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        Authenticator fresh = ada.enablesAnAuthenticator();
        assertThat(ada.recoveryCodes()).hasSize(10);
        assertThat(told(MessageKind.FACTORS_REPLACED)).isEqualTo(List.of(1L, 4L));
        secondsPass(30);
        ada.logsIn(fresh).expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().texts("providers")).containsExactly(AUTHENTICATOR);
        assertThat(events(ada))
                .contains(
                        AuditType.RECOVERY_ASKED,
                        AuditType.RECOVERY_STARTED,
                        AuditType.RECOVERY_ANNOUNCED,
                        AuditType.RECOVERY_GRANTED,
                        AuditType.FACTORS_REPLACED);
        assertThat(mails(MessageKind.RECOVERY_CANCELLED, ada)).isZero();
    }

    @Test
    @Attack("R3")
    void a_single_tap_on_any_notice_stops_it_and_for_a_week_none_begins() {
        livesHere();
        begins();
        MailedLink byText = world.mailbox().link(ada.phone());
        hoursPass(HALF);
        hoursPass(HALF);
        MailedLink finish = ada.readsTheLink();
        ada.stopsTheRecovery(byText).expectOk();
        ada.finishesTheRecovery(finish).expect("invalid_token");
        ada.stopsTheRecovery(byText).expect("invalid_token");
        assertThat(mails(MessageKind.RECOVERY_CANCELLED, ada)).isEqualTo(1);
        hoursPass(7 * 24 - 1);
        ada.hasLostEverything().expectOk();
        assertThat(mails(MessageKind.START_RECOVERY, ada)).isEqualTo(1);
        hoursPass(1);
        ada.hasLostEverything().expectOk();
        assertThat(mails(MessageKind.START_RECOVERY, ada)).isEqualTo(2);
        ada.startsARecovery().expectOk();
    }

    @Test
    @Attack("R3")
    void whoever_still_signs_in_stops_it_even_when_the_thief_has_the_token_already() {
        Authenticator app = livesHere();
        Person owner = ada.onAnotherDevice();
        begins();
        owner.logsIn(app).expectOk();
        assertThat(mails(MessageKind.RECOVERY_CANCELLED, ada)).isEqualTo(1);
        hoursPass(HALF);
        assertThat(mails(MessageKind.RECOVERY_HALFWAY, ada)).isZero();
        hoursPass(8 * 24);
        begins();
        hoursPass(HALF);
        hoursPass(HALF);
        Person thief = ada.onAnotherDevice();
        thief.finishesTheRecovery().expectOk();
        Authenticator thiefs = thief.scansAnAuthenticator();
        owner.logsIn(app).expectOk();
        thief.confirmsEnabling(AUTHENTICATOR, thiefs.code()).expect(Reply.UNAUTHENTICATED);
        assertThat(owner.looksAtTheFactors().expectOk().texts("providers")).contains(AUTHENTICATOR, PHONE);
    }

    @Test
    @Attack("R3")
    void so_does_whoever_shows_a_factor_in_a_session_that_is_open() {
        Authenticator app = livesHere();
        Person owner = ada.onAnotherDevice();
        owner.logsIn(app).expectOk();
        begins();
        secondsPass(30);
        owner.stepsUp(AUTHENTICATOR, app.code()).expectOk();
        assertThat(mails(MessageKind.RECOVERY_CANCELLED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("R3")
    void the_mailbox_alone_and_the_password_alone_begin_nothing_and_finish_nothing() {
        livesHere();
        ada.hasLostEverything().expectOk();
        MailedLink start = ada.readsTheLink();
        mal.door().startRecovery(start.uid(), start.token(), mal.password()).expect("invalid_credentials");
        mal.door()
                .startRecovery(start.uid(), "x" + start.token(), ada.password())
                .expect("invalid_token");
        mal.door().finishRecovery(start.uid(), start.token(), ada.password()).expect("invalid_token");
        ada.stopsTheRecovery(start).expect("invalid_token");
        assertThat(mails(MessageKind.RECOVERY_STARTED, ada)).isZero();
        ada.startsARecovery().expectOk();
        MailedLink stop = ada.readsTheLink();
        mal.door().startRecovery(start.uid(), start.token(), ada.password()).expect("invalid_token");
        ada.finishesTheRecovery(stop).expect("invalid_token");
        hoursPass(HALF);
        hoursPass(HALF);
        MailedLink finish = ada.readsTheLink();
        mal.door().finishRecovery(finish.uid(), finish.token(), mal.password()).expect("invalid_credentials");
        bob.movesIn();
        mal.door()
                .finishRecovery(account(bob).value(), finish.token(), bob.password())
                .expect("invalid_token");
        ada.finishesTheRecovery(finish).expectOk();
    }

    @Test
    @Attack("R3")
    void another_password_ends_it_and_it_has_to_begin_anew_a_day_later() {
        livesHere();
        begins();
        hoursPass(HALF);
        hoursPass(HALF);
        MailedLink finish = ada.readsTheLink();
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword("a quite different sentence").expectOk();
        ada.finishesTheRecovery(finish).expect("invalid_token");
        begins();
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword("one more sentence altogether").expectOk();
        ada.hasLostEverything().expectOk();
        assertThat(mails(MessageKind.START_RECOVERY, ada)).isEqualTo(2);
        hoursPass(24);
        begins();
    }

    @Test
    @Attack("R4")
    void no_link_comes_before_each_notice_has_left_and_been_there_for_half_the_time() {
        livesHere();
        begins();
        world.timePasses(Duration.ofHours(200));
        auth().recoveryNotices().tend();
        assertThat(mails(MessageKind.RECOVERY_HALFWAY, ada)).isEqualTo(1);
        assertThat(mails(MessageKind.RECOVERY_READY, ada)).isZero();
        world.timePasses(Duration.ofHours(HALF).minusSeconds(1));
        auth().recoveryNotices().tend();
        assertThat(mails(MessageKind.RECOVERY_READY, ada)).isZero();
        secondsPass(1);
        auth().recoveryNotices().tend();
        assertThat(mails(MessageKind.RECOVERY_READY, ada)).isEqualTo(1);
    }

    @Test
    @Attack("R4")
    void while_the_mail_of_a_notice_has_not_left_its_half_begins_again() {
        livesHere();
        ada.hasLostEverything().expectOk();
        ada.readsTheLink();
        MailedLink start = world.mailbox().link(ada.email());
        ada.door().startRecovery(start.uid(), start.token(), ada.password()).expectOk();
        world.timePasses(Duration.ofHours(HALF)); // the courier has not come yet
        auth().recoveryNotices().tend();
        assertThat(mails(MessageKind.RECOVERY_STARTED, ada)).isEqualTo(1);
        assertThat(mails(MessageKind.RECOVERY_HALFWAY, ada)).isZero();
        hoursPass(HALF);
        assertThat(mails(MessageKind.RECOVERY_HALFWAY, ada)).isEqualTo(1);
    }

    @Test
    @Attack("R2")
    void sixteen_nodes_tell_once_and_of_sixteen_who_begin_or_finish_one_does() {
        livesHere();
        ada.hasLostEverything().expectOk();
        MailedLink start = ada.readsTheLink();
        assertThat(Race.winners(() -> ada.door()
                        .startRecovery(start.uid(), start.token(), ada.password())
                        .ok()))
                .isEqualTo(1);
        world.mailArrives();
        world.timePasses(Duration.ofHours(HALF));
        Race.of(Race.RUNNERS, runner -> auth().recoveryNotices().tend());
        assertThat(told(MessageKind.RECOVERY_STARTED)).isEqualTo(List.of(1L, 2L));
        assertThat(mails(MessageKind.RECOVERY_HALFWAY, ada)).isEqualTo(1);
        hoursPass(HALF);
        MailedLink finish = ada.readsTheLink();
        assertThat(Race.winners(() -> ada.door()
                        .finishRecovery(finish.uid(), finish.token(), ada.password())
                        .ok()))
                .isEqualTo(1);
    }

    @Test
    @Attack("R2")
    void who_stops_it_while_it_is_completed_wins_or_comes_too_late_and_never_both() {
        livesHere();
        begins();
        MailedLink stop = world.mailbox().link(ada.phone());
        hoursPass(HALF);
        hoursPass(HALF);
        Person thief = ada.onAnotherDevice();
        thief.finishesTheRecovery().expectOk();
        String code = thief.scansAnAuthenticator().code();
        List<Boolean> both = Race.of(
                2,
                runner -> runner == 0
                        ? ada.stopsTheRecovery(stop).ok()
                        : thief.confirmsEnabling(AUTHENTICATOR, code).ok());
        assertThat(both).containsExactlyInAnyOrder(true, false);
        assertThat(ada.beginsLogin(PHONE).ok()).isEqualTo(both.get(0));
    }

    @Test
    @Attack("R5")
    void only_who_may_be_recovered_gets_mail_and_nobody_is_told_the_difference() {
        livesHere();
        bob.movesIn();
        mal.movesInWithTwoSteps();
        world.backend()
                .transactions()
                .run(() -> world.backend().stores().policy().assign(account(mal), Set.of("admin")));
        for (Person who : List.of(ada, bob, mal)) {
            who.hasLostEverything().expectOk();
        }
        ada.door().askRecovery("nobody@example.org").expectOk();
        ada.door().askRecovery("no address").expect("validation_failed");
        assertThat(mails(MessageKind.START_RECOVERY, ada)).isEqualTo(1);
        assertThat(mails(MessageKind.START_RECOVERY, bob)).isZero();
        assertThat(mails(MessageKind.START_RECOVERY, mal)).isZero();
        assertThat(world.mailbox().all("nobody@example.org")).isEmpty();
    }

    @Test
    @Attack("R5")
    void a_stranger_who_asks_all_day_fills_no_mailbox_and_keeps_no_owner_out() {
        livesHere();
        for (int minute = 0; minute < 24 * 60; minute += 10) {
            mal.door().askRecovery(ada.email()).expectOk();
            world.mailArrives();
            minutesPass(10);
        }
        assertThat(mails(MessageKind.START_RECOVERY, ada)).isBetween(20L, 26L);
        ada.startsARecovery().expectOk();
        mal.door().askRecovery(ada.email()).expectOk();
        assertThat(mails(MessageKind.START_RECOVERY, ada)).isBetween(20L, 26L);
    }

    @Test
    @Attack("R3")
    void who_becomes_an_administrator_meanwhile_is_not_let_in_and_a_last_link_lives_for_a_day() {
        livesHere();
        begins();
        hoursPass(HALF);
        hoursPass(HALF);
        MailedLink finish = ada.readsTheLink();
        hoursPass(24);
        ada.finishesTheRecovery(finish).expect("invalid_token");
        begins();
        world.backend()
                .transactions()
                .run(() -> world.backend().stores().policy().assign(account(ada), Set.of("admin")));
        hoursPass(HALF);
        hoursPass(HALF);
        assertThat(mails(MessageKind.RECOVERY_READY, ada)).isEqualTo(1);
        assertThat(events(ada)).contains(AuditType.RECOVERY_LAPSED);
    }

    /** With a phone and an authenticator, and signed out. */
    private Authenticator livesHere() {
        ada.movesIn().signsIn().expectOk();
        ada.enablesThePhone().expectOk();
        ada.logsInByPhone().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        secondsPass(30);
        world.mailArrives();
        texts = world.mailbox().all(ada.phone()).size();
        return app;
    }

    private void begins() {
        ada.hasLostEverything().expectOk();
        ada.startsARecovery().expectOk();
        world.mailArrives();
    }

    private void hoursPass(int hours) {
        world.timePasses(Duration.ofHours(hours));
        auth().recoveryNotices().tend();
        world.mailArrives();
    }

    /** How many mails of a kind have arrived, and how many texts of any kind since it all began. */
    private List<Long> told(MessageKind kind) {
        long mailed = mails(kind, ada);
        List<Message> all = world.mailbox().all(ada.phone());
        assertThat(all.subList(texts, all.size()))
                .allMatch(message ->
                        Optional.ofNullable(message.params().get("code")).isEmpty());
        return List.of(mailed, (long) all.size() - texts);
    }
}
