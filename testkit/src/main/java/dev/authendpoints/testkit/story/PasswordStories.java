package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import org.junit.jupiter.api.Test;

/** How passwords are changed by who knows them, and reset by who does not. */
public abstract class PasswordStories extends Story {
    private static final String WANTED = "looms remember flowers";

    /** For subclasses. */
    protected PasswordStories() {}

    @Test
    void a_changed_password_takes_the_place_of_the_old_one() {
        ada.movesIn().signsIn().expectOk();
        ada.changesThePassword(WANTED).expectOk();
        ada.door().signIn("ada", "engines weave algebra").expect("invalid_credentials");
        ada.door().signIn("ada", WANTED).expectOk();
        assertThat(mails(MessageKind.PASSWORD_CHANGED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("F1")
    void of_all_sessions_the_one_that_changes_the_password_lives_on() {
        Person phone = ada.movesIn().onAnotherDevice();
        phone.signsIn().expectOk();
        ada.signsIn().expectOk();
        ada.changesThePassword(WANTED).expectOk();
        phone.looksAround().expect("unauthenticated");
        phone.refreshes().expect("invalid_token");
        ada.looksAround().expectOk();
        ada.refreshes().expectOk();
    }

    @Test
    void who_does_not_know_the_password_changes_nothing() {
        ada.movesIn().signsIn().expectOk();
        assertThat(ada.door()
                        .setPassword(ada.accessToken(), "not my password", WANTED)
                        .expect("validation_failed")
                        .texts("errors"))
                .containsExactly("currentPassword:incorrect");
        ada.signsIn().expectOk();
    }

    @Test
    void a_password_that_everybody_tries_first_is_not_taken() {
        ada.movesIn().signsIn().expectOk();
        assertThat(ada.changesThePassword("password123")
                        .expect("validation_failed")
                        .texts("errors"))
                .containsExactly("newPassword:too_common");
        ada.signsIn().expectOk();
    }

    @Test
    @Attack("B13")
    void a_reset_link_sets_a_password_once() {
        ada.movesIn().forgetsThePassword().expectOk();
        MailedLink link = ada.readsTheLink();
        ada.resetsThePassword(link, WANTED).expectOk();
        ada.resetsThePassword(link, "another one of mine").expect("invalid_token");
        ada.signsIn().expectOk();
        assertThat(ada.password()).isEqualTo(WANTED);
    }

    @Test
    @Attack("B13")
    void reset_links_live_side_by_side_until_one_is_used() {
        ada.movesIn().forgetsThePassword().expectOk();
        MailedLink older = ada.readsTheLink();
        mal.door().askReset(ada.email()).expectOk();
        MailedLink newer = ada.readsTheLink();
        ada.resetsThePassword(older, WANTED).expectOk();
        ada.resetsThePassword(newer, "another one of mine").expect("invalid_token");
    }

    @Test
    @Attack("B13")
    void a_reset_link_works_for_half_an_hour() {
        ada.movesIn().forgetsThePassword().expectOk();
        MailedLink link = ada.readsTheLink();
        secondsPass(30 * 60);
        ada.resetsThePassword(link, WANTED).expect("invalid_token");
        ada.forgetsThePassword().expectOk();
        MailedLink another = ada.readsTheLink();
        secondsPass(30 * 60 - 1);
        ada.resetsThePassword(another, WANTED).expectOk();
    }

    @Test
    @Attack("F2")
    void a_reset_ends_all_sessions_and_signs_nobody_in() {
        ada.movesIn().signsIn().expectOk();
        ada.forgetsThePassword().expectOk();
        assertThat(ada.resetsThePassword(WANTED).expectOk().fields()).doesNotContainKey("accessToken");
        ada.looksAround().expect("unauthenticated");
        ada.refreshes().expect("invalid_token");
        assertThat(mails(MessageKind.PASSWORD_CHANGED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("A7")
    void a_reset_leaves_two_step_verification_on() {
        ada.movesInWithTwoSteps().forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        ada.signsIn().expect("two_step_verification_required");
        ada.logsIn().expectOk();
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.fields()).containsEntry("enabled", true).containsEntry("recoveryCodesLeft", 10);
        assertThat(status.texts("providers")).containsExactly(EMAIL);
    }

    @Test
    void a_reset_link_dies_when_the_password_is_changed() {
        ada.movesIn().signsIn().expectOk();
        mal.door().askReset(ada.email()).expectOk();
        MailedLink link = ada.readsTheLink();
        ada.changesThePassword(WANTED).expectOk();
        mal.door().confirmReset(link.uid(), link.token(), "mine now forever").expect("invalid_token");
    }

    @Test
    void a_password_that_is_not_taken_leaves_the_link_alive() {
        ada.movesIn().forgetsThePassword().expectOk();
        MailedLink link = ada.readsTheLink();
        ada.resetsThePassword(link, "short").expect("validation_failed");
        ada.resetsThePassword(link, WANTED).expectOk();
    }

    @Test
    @Attack("B8")
    void a_reset_link_is_worth_nothing_for_another_account_or_purpose() {
        ada.movesIn().forgetsThePassword().expectOk();
        bob.movesIn().forgetsThePassword().expectOk();
        MailedLink adas = ada.readsTheLink();
        MailedLink bobs = bob.readsTheLink();
        mal.door().confirmReset(adas.uid(), bobs.token(), WANTED).expect("invalid_token");
        mal.door().confirmEmail(adas.uid(), adas.token()).expect("invalid_token");
    }

    @Test
    @Attack("D2")
    void resets_are_mailed_three_at_once_and_then_one_a_quarter_of_an_hour() {
        ada.movesIn();
        for (int i = 0; i < 10; i++) {
            mal.door().askReset(ada.email()).expectOk();
        }
        assertThat(mails(MessageKind.RESET_PASSWORD, ada)).isEqualTo(3);
        minutesPass(15);
        mal.door().askReset(ada.email()).expectOk();
        ada.forgetsThePassword().expectOk();
        assertThat(mails(MessageKind.RESET_PASSWORD, ada)).isEqualTo(4);
    }
}
