package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Repetitions;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many codes and links are mailed, however often somebody asks. */
public abstract class MailLimitStories extends Story {
    private static final String WANTED = "looms remember flowers";

    /** For subclasses. */
    protected MailLimitStories() {}

    // Invariant 11
    @Test
    void a_login_has_five_codes_however_often_others_are_asked_for() {
        ada.movesInWithTwoSteps();
        ada.beginsLogin().expectOk();
        for (int i = 0; i < 8; i++) {
            world.mailArrives();
            minutesPass(1);
            ada.asksForAnotherCode().expectOk();
        }
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(5);
        Reply withheld = ada.asksForAnotherCode().expectOk();
        assertThat(withheld.fields()).containsEntry("sent", false);
        assertThat(withheld.number("resendAfter")).isEqualTo(120);
        ada.confirms(ada.readsTheCode()).expectOk();
    }

    @Test
    void asking_again_to_enable_with_an_empty_budget_leaves_the_code_that_has_arrived_alone() {
        Person phone = ada.movesIn().onAnotherDevice();
        phone.signsIn().expectOk();
        ada.signsIn().expectOk();
        for (Person device : List.of(ada, phone, ada, phone, ada)) {
            device.beginsToEnableEmail().expectOk();
        }
        minutesPass(1);
        String code = ada.readsTheCode();
        Reply again = ada.beginsToEnableEmail().expectOk();
        assertThat(again.fields()).containsEntry("sent", false);
        ada.confirmsEnabling(code).expectOk();
    }

    // Invariant 7
    @Test
    void a_code_that_waits_to_be_mailed_is_dropped_when_the_password_changes() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        long before = mails(MessageKind.LOGIN_CODE, ada);
        ada.onAnotherDevice().beginsLogin().expectOk();
        ada.changesThePassword(WANTED).expectOk();
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(before);
    }

    @Test
    void a_code_that_waits_to_be_mailed_is_dropped_when_two_steps_are_switched_off() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        long before = mails(MessageKind.LOGIN_CODE, ada);
        ada.onAnotherDevice().beginsLogin().expectOk();
        ada.disablesTwoSteps().expectOk();
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(before);
    }

    @Test
    @Attack("D2")
    void whatever_is_asked_for_a_hundred_times_is_mailed_as_often_as_the_budget_says() {
        ada.movesInWithTwoSteps();
        for (int i = 0; i < Repetitions.of(1_000); i++) {
            ada.beginsLogin().expectOk();
            mal.door().askReset(ada.email()).expectOk();
            mal.door().askReset("nobody@example.org").expectOk();
        }
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(5);
        assertThat(mails(MessageKind.RESET_PASSWORD, ada)).isEqualTo(3);
        for (int i = 0; i < 24 * 12; i++) {
            minutesPass(5);
            ada.beginsLogin().expectOk();
        }
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isLessThanOrEqualTo(25);
    }

    @Test
    @Attack("D2")
    void whatever_a_caller_asks_for_a_thousand_times_is_mailed_as_often_as_the_budget_says() {
        ada.movesIn().signsIn().expectOk();
        mal.registers().expectOk();
        mal.signsIn().expectOk();
        for (int i = 0; i < Repetitions.of(1_000); i++) {
            ada.beginsToEnableEmail().expectOk();
            mal.asksForAnotherLink().expectOk();
        }
        assertThat(mails(MessageKind.ENABLE_CODE, ada)).isEqualTo(1);
        assertThat(mails(MessageKind.VERIFY_EMAIL, mal)).isEqualTo(1);
        for (int minute = 0; minute < 9; minute++) {
            minutesPass(1);
            ada.beginsToEnableEmail().expectOk();
            mal.asksForAnotherLink().expectOk();
            world.mailArrives();
        }
        assertThat(mails(MessageKind.ENABLE_CODE, ada)).isBetween(2L, 10L);
        assertThat(mails(MessageKind.VERIFY_EMAIL, mal)).isEqualTo(3);
    }
}
