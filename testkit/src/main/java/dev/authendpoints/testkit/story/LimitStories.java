package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Repetitions;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What failures add up to over several logins, doors and days, and how an owner gets in all the same. */
public abstract class LimitStories extends Story {
    private static final String WRONG = "just any password";
    private static final String WANTED = "looms remember flowers";
    private static final String ADAS = "engines weave algebra";

    /** For subclasses. */
    protected LimitStories() {}

    @Test
    @Attack("C8")
    void all_spellings_of_a_name_and_its_address_share_one_budget() {
        ada.movesIn();
        List<String> names = List.of(
                "ada",
                "ADA",
                " ada ",
                "ada@example.org",
                "ADA@EXAMPLE.ORG",
                "Ada",
                "ada\u200b",
                "\uff41da",
                "ada",
                "Ada");
        names.forEach(name -> mal.door().signIn(name, WRONG).expect("invalid_credentials"));
        ada.signsIn().expect("invalid_credentials");
        minutesPass(15);
        ada.signsIn().expectOk();
    }

    @Test
    @Attack("C11")
    void every_door_that_asks_for_a_password_shares_one_budget_and_then_tells_nothing() {
        ada.movesIn().signsIn().expectOk();
        for (int i = 0; i < 4; i++) {
            mal.door().signIn("ada", WRONG).expect("invalid_credentials");
            mal.door().beginLogin("ada", WRONG, EMAIL).expect("invalid_credentials");
        }
        for (int i = 0; i < 2; i++) {
            ada.door().setPassword(ada.accessToken(), WRONG, WANTED).expect("validation_failed");
        }
        for (String password : List.of(ADAS, WRONG)) {
            assertThat(mal.door().signIn("ada", password)).isEqualTo(Reply.of("invalid_credentials"));
            assertThat(mal.door().beginLogin("ada", password, EMAIL)).isEqualTo(Reply.of("invalid_credentials"));
            assertThat(ada.door()
                            .setPassword(ada.accessToken(), password, WANTED)
                            .expect("validation_failed")
                            .texts("errors"))
                    .containsExactly("currentPassword:incorrect");
        }
    }

    @Test
    void a_name_that_nobody_has_answers_like_one_that_waits() {
        ada.movesIn();
        for (int i = 0; i < 12; i++) {
            Reply known = mal.door().signIn("ada", WRONG);
            assertThat(mal.door().signIn("nobody", WRONG)).isEqualTo(known);
        }
        minutesPass(15);
        assertThat(mal.door().signIn("nobody", WRONG)).isEqualTo(mal.door().signIn("ada", WRONG));
    }

    @Test
    void nine_wrong_passwords_and_the_right_one_begin_anew() {
        ada.movesIn();
        for (int round = 0; round < 3; round++) {
            wrongPasswords(9);
            ada.signsIn().expectOk();
        }
    }

    @Test
    void a_right_password_without_its_second_step_gives_no_guess_back() {
        ada.movesInWithTwoSteps();
        wrongPasswords(9);
        ada.signsIn().expect("two_step_verification_required");
        ada.beginsLogin().expectOk();
        wrongPasswords(1);
        ada.beginsLogin().expect("invalid_credentials");
    }

    @Test
    void waits_for_a_password_double_up_to_an_hour() {
        ada.movesIn();
        for (int minutes : List.of(15, 30, 60, 60)) {
            wrongPasswords(10);
            secondsPass(minutes * 60 - 1);
            ada.signsIn().expect("invalid_credentials");
            secondsPass(1);
        }
        ada.signsIn().expectOk();
    }

    @Test
    @Attack("C13")
    void signing_in_to_another_account_gives_no_guess_back() {
        ada.movesIn();
        mal.movesIn();
        wrongPasswords(9);
        mal.signsIn().expectOk();
        wrongPasswords(1);
        mal.signsIn().expectOk();
        ada.signsIn().expect("invalid_credentials");
    }

    @Test
    @Attack("D1")
    void a_reset_link_leads_out_of_every_wait_at_once() {
        ada.movesIn();
        wrongPasswords(10);
        ada.signsIn().expect("invalid_credentials");
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        ada.signsIn().expectOk();
    }

    @Test
    @Attack("D1")
    void ten_thousand_wrong_passwords_from_fifty_networks_keep_no_owner_out() {
        ada.movesIn();
        List<Door> networks = IntStream.range(0, 50)
                .mapToObj(network -> world.door("198.51.100." + network))
                .toList();
        int guesses = Repetitions.of(10_000);
        Duration between = Duration.ofHours(1).dividedBy(guesses);
        for (int guess = 0; guess < guesses; guess++) {
            networks.get(guess % 50).signIn("ada", WRONG).expect("invalid_credentials");
            world.timePasses(between);
            if (guess == guesses / 2) {
                ada.forgetsThePassword().expectOk();
                ada.resetsThePassword(WANTED).expectOk();
                ada.signsIn().expectOk();
            }
        }
        minutesPass(60);
        ada.signsIn().expectOk();
    }

    // K5 for the password
    @Test
    void a_hundred_wrong_passwords_stop_it_until_a_reset() {
        ada.movesIn();
        for (int round = 0; round < 10; round++) {
            wrongPasswords(10);
            minutesPass(60);
        }
        ada.signsIn().expect("invalid_credentials");
        daysPass(3);
        ada.signsIn().expect("invalid_credentials");
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        ada.signsIn().expectOk();
    }

    // Told
    @Test
    @Attack("D1")
    void the_owner_of_a_stopped_password_is_told_what_leads_out_at_most_once_a_day() {
        ada.movesIn();
        for (int round = 0; round < 9; round++) {
            wrongPasswords(10);
            minutesPass(60);
        }
        wrongPasswords(9);
        assertThat(mails(MessageKind.PASSWORD_STOPPED, ada)).isZero();
        wrongPasswords(3);
        assertThat(mails(MessageKind.PASSWORD_STOPPED, ada)).isEqualTo(1);
        assertThat(events(ada)).contains(AuditType.PASSWORD_STOPPED);
        minutesPass(61);
        ada.signsIn().expect("invalid_credentials");
        assertThat(mails(MessageKind.PASSWORD_STOPPED, ada)).isEqualTo(1);
        daysPass(1);
        wrongPasswords(2);
        assertThat(mails(MessageKind.PASSWORD_STOPPED, ada)).isEqualTo(2);
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        ada.signsIn().expectOk();
    }

    @Test
    void what_is_longer_than_any_password_neither_counts_nor_is_written_down() {
        ada.movesIn();
        int before = events(ada).size();
        String endless = "x".repeat(257);
        for (int i = 0; i < 12; i++) {
            mal.door().signIn("ada", endless).expect("invalid_credentials");
            mal.door().beginLogin("ada", endless, EMAIL).expect("invalid_credentials");
        }
        assertThat(events(ada)).hasSize(before);
        ada.signsIn().expectOk();
    }

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

    private Optional<Integer> failures(TryHolder holder) {
        return world.backend()
                .transactions()
                .run(() -> world.backend().stores().tries().state(holder))
                .map(TryState::failures);
    }

    private void wrongPasswords(int times) {
        for (int i = 0; i < times; i++) {
            mal.door().signIn("ada", WRONG).expect("invalid_credentials");
        }
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
