package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Repetitions;
import dev.authendpoints.testkit.Reply;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What wrong codes add up to over several logins and days, and how an owner gets in all the same. */
public abstract class CodeLimitStories extends Story {
    private static final String WANTED = "looms remember flowers";

    /** For subclasses. */
    protected CodeLimitStories() {}

    @Test
    @Attack("C3")
    void ten_wrong_codes_over_several_logins_make_the_account_wait() {
        ada.movesInWithTwoSteps();
        wrongCodes(ada, 4);
        wrongCodes(ada, 4);
        wrongCodes(ada, 2);
        String right = ada.readsTheCode();
        ada.confirms(right).expect("invalid_token");
        minutesPass(1);
        Reply waiting = ada.beginsLogin().expectOk();
        assertThat(waiting.fields()).containsEntry("sent", false);
        assertThat(waiting.number("resendAfter")).isEqualTo(14 * 60);
        ada.confirms(right).expect("invalid_token");
        minutesPass(14);
        ada.logsIn().expectOk();
    }

    @Test
    @Attack("C3")
    void thirty_logins_with_four_wrong_codes_each_compare_ten_in_a_quarter_of_an_hour() {
        ada.movesInWithTwoSteps();
        for (int login = 0; login < 30; login++) {
            wrongCodes(ada, 4);
            secondsPass(29);
        }
        assertThat(failures(TryHolder.factors(account(ada)))).contains(10);
    }

    @Test
    void while_an_account_waits_no_code_is_sent_for_it() {
        ada.movesInWithTwoSteps();
        wrongCodes(ada, 5);
        wrongCodes(ada, 5);
        long sent = mails(MessageKind.LOGIN_CODE, ada);
        for (int i = 0; i < 3; i++) {
            ada.beginsLogin().expectOk();
        }
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(sent);
        minutesPass(15);
        ada.logsIn().expectOk();
    }

    @Test
    @Attack("C4")
    void another_code_gives_neither_the_login_nor_the_account_a_try_back() {
        ada.movesInWithTwoSteps();
        wrongCodes(ada, 4);
        minutesPass(1);
        ada.asksForAnotherCode().expectOk();
        ada.confirms(not(ada.readsTheCode())).expect("invalid_token");
        ada.confirms(ada.readsTheCode()).expect("invalid_token");
        wrongCodes(ada, 5);
        assertThat(ada.beginsLogin().expectOk().fields()).containsEntry("sent", false);
    }

    @Test
    void a_completed_login_forgets_wrong_codes() {
        ada.movesInWithTwoSteps();
        for (int round = 0; round < 3; round++) {
            wrongCodes(ada, 4);
            ada.confirms(ada.readsTheCode()).expectOk();
            minutesPass(5);
        }
    }

    @Test
    @Attack("C13")
    void completing_a_login_of_another_account_forgets_nothing() {
        ada.movesInWithTwoSteps();
        mal.movesInWithTwoSteps();
        wrongCodes(ada, 5);
        wrongCodes(ada, 4);
        mal.logsIn().expectOk();
        ada.confirms(not(ada.readsTheCode())).expect("invalid_token");
        assertThat(ada.beginsLogin().expectOk().fields()).containsEntry("sent", false);
    }

    @Test
    @Attack("A12")
    void who_has_the_password_and_fails_at_the_second_step_is_reported_once_a_day() {
        ada.movesInWithTwoSteps();
        wrongCodes(ada, 4);
        assertThat(mails(MessageKind.SUSPICIOUS_LOGIN, ada)).isZero();
        wrongCodes(ada, 5);
        assertThat(mails(MessageKind.SUSPICIOUS_LOGIN, ada)).isEqualTo(1);
        minutesPass(30);
        wrongCodes(ada, 5);
        assertThat(mails(MessageKind.SUSPICIOUS_LOGIN, ada)).isEqualTo(1);
        daysPass(1);
        wrongCodes(ada, 5);
        assertThat(mails(MessageKind.SUSPICIOUS_LOGIN, ada)).isEqualTo(2);
    }

    @Test
    @Attack({"C14", "C17"})
    void a_hundred_wrong_codes_stop_the_factor_and_not_two_step_verification() {
        ada.movesInWithTwoSteps();
        hundredWrongCodes();
        ada.beginsLogin().expect("provider_stopped");
        ada.confirms("123456").expect("invalid_token");
        ada.signsIn().expect("two_step_verification_required");
        assertThat(mails(MessageKind.FACTOR_STOPPED, ada)).isEqualTo(1);
    }

    @Test
    void while_a_factor_is_stopped_its_owner_gets_a_new_link_a_day() {
        ada.movesInWithTwoSteps();
        hundredWrongCodes();
        MailedLink older = ada.readsTheLink();
        daysPass(2);
        ada.beginsLogin().expect("provider_stopped");
        ada.beginsLogin().expect("provider_stopped");
        assertThat(mails(MessageKind.FACTOR_STOPPED, ada)).isEqualTo(2);
        MailedLink newer = ada.readsTheLink();
        ada.door().unlockFactor(older.uid(), older.token()).expect("invalid_token");
        ada.door().unlockFactor(newer.uid(), newer.token()).expectOk();
        ada.logsIn().expectOk();
    }

    @Test
    void the_mailed_link_gives_a_stopped_factor_its_tries_back_once_and_proves_nothing() {
        ada.movesInWithTwoSteps();
        hundredWrongCodes();
        MailedLink link = ada.readsTheLink();
        mal.door().confirmEmail(link.uid(), link.token()).expect("invalid_token");
        mal.door().confirmReset(link.uid(), link.token(), WANTED).expect("invalid_token");
        mal.door().unlockFactor(link.uid(), "A".repeat(43)).expect("invalid_token");
        mal.door().unlockFactor("A".repeat(22), link.token()).expect("invalid_token");
        Reply unlocked = ada.door().unlockFactor(link.uid(), link.token()).expectOk();
        assertThat(unlocked.fields()).isEmpty();
        ada.door().unlockFactor(link.uid(), link.token()).expect("invalid_token");
        assertThat(mails(MessageKind.FACTOR_UNLOCKED, ada)).isEqualTo(1);
        ada.signsIn().expect("two_step_verification_required");
        daysPass(1);
        ada.logsIn().expectOk();
    }

    @Test
    void an_owner_who_changes_the_password_first_can_still_use_the_link() {
        ada.movesInWithTwoSteps();
        hundredWrongCodes();
        MailedLink link = ada.readsTheLink();
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        ada.door().unlockFactor(link.uid(), link.token()).expectOk();
        daysPass(1);
        ada.logsIn().expectOk();
    }

    @Test
    void a_link_that_unlocks_works_for_a_day() {
        ada.movesInWithTwoSteps();
        hundredWrongCodes();
        MailedLink link = ada.readsTheLink();
        daysPass(1);
        ada.door().unlockFactor(link.uid(), link.token()).expect("invalid_token");
    }

    @Test
    @Attack("C12")
    void wrong_codes_of_enrolments_count_for_the_account_and_never_against_a_factor() {
        ada.movesIn().signsIn().expectOk();
        wrongEnrolment(5);
        minutesPass(1);
        wrongEnrolment(5);
        minutesPass(1);
        ada.beginsToEnableEmail().expectOk();
        String right = ada.readsTheCode();
        for (int guess = 0; guess < Repetitions.of(1_000); guess++) { // the first is the right one
            ada.confirmsEnabling(not(right, guess)).expect("invalid_token");
        }
        assertThat(failures(TryHolder.enrolment(account(ada)))).contains(10);
        minutesPass(14);
        ada.signsIn().expectOk();
        ada.enablesEmail().expectOk();
        ada.logsIn().expectOk();
    }

    private Optional<Integer> failures(TryHolder holder) {
        return world.backend()
                .transactions()
                .run(() -> world.backend().stores().tries().state(holder))
                .map(TryState::failures);
    }

    /** A login with so many wrong codes. */
    private void wrongCodes(Person who, int times) {
        who.beginsLogin().expectOk();
        String newest = who.readsTheCode(); // this login's, or that of one that is over
        for (int guess = 1; guess <= times; guess++) {
            who.confirms(not(newest, guess)).expect("invalid_token");
        }
    }

    private void hundredWrongCodes() {
        for (int round = 0; round < 10; round++) {
            wrongCodes(ada, 5);
            wrongCodes(ada, 5);
            if (round < 9) {
                minutesPass(60);
            }
        }
    }

    private void wrongEnrolment(int times) {
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        for (int guess = 1; guess <= times; guess++) {
            ada.confirmsEnabling(not(code, guess)).expect("invalid_token");
        }
    }
}
