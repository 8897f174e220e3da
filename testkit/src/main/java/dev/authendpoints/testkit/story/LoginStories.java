package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How somebody signs in with two steps, and how nobody else does. */
public abstract class LoginStories extends Story {
    /** For subclasses. */
    protected LoginStories() {}

    @Test
    void two_steps_open_a_session() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        Reply reply = ada.confirms(ada.readsTheCode()).expectOk();
        assertThat(reply.texts("amr")).containsExactly("pwd", "email");
        assertThat(reply.number("expiresIn")).isEqualTo(900);
        ada.looksAround().expectOk();
        ada.refreshes().expectOk();
    }

    @Test
    void the_first_step_says_where_the_code_went_and_for_how_long() {
        Reply reply = ada.movesInWithTwoSteps().beginsLogin().expectOk();
        assertThat(reply.text("provider")).isEqualTo(EMAIL);
        assertThat(reply.texts("providers")).containsExactly(EMAIL, RECOVERY);
        assertThat(reply.text("deliveredTo")).isEqualTo("a***@example.org");
        assertThat(reply.number("expiresIn")).isEqualTo(600);
        assertThat(reply.number("resendAfter")).isEqualTo(60);
        assertThat(reply.fields()).doesNotContainKeys("sent", "accessToken", "refreshToken");
    }

    @Test
    void the_first_step_opens_no_door() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        ada.door().verify(ada.challenge()).expect("unauthenticated");
        ada.door().refresh(ada.challenge()).expect("invalid_token");
    }

    @Test
    void a_password_alone_is_not_enough_any_more() {
        Reply reply = ada.movesInWithTwoSteps().signsIn().expect("two_step_verification_required");
        assertThat(reply.texts("providers")).containsExactly(EMAIL, RECOVERY);
        assertThat(reply.fields()).doesNotContainKeys("accessToken", "refreshToken", "challenge");
    }

    @Test
    void the_address_and_the_provider_are_read_in_any_case() {
        ada.movesInWithTwoSteps();
        String shouted = ada.email().toUpperCase(Locale.ROOT);
        Reply begun = ada.door().beginLogin(shouted, ada.password(), "EMAIL").expectOk();
        String code = ada.readsTheCode();
        ada.door().confirmLogin(begun.text("challenge"), shouted, "email", code).expectOk();
    }

    @Test
    @Attack("B1")
    void the_same_code_opens_the_door_only_once() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        ada.confirms(code).expectOk();
        ada.confirms(code).expect("invalid_token");
        ada.confirmsWithoutChallenge(code).expect("invalid_token");
    }

    @Test
    @Attack({"B5", "B6"})
    void another_code_takes_the_place_of_the_first_and_gives_no_time() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String first = ada.readsTheCode();
        secondsPass(60);
        assertThat(ada.asksForAnotherCode().expectOk().number("expiresIn")).isEqualTo(540);
        String second = ada.readsTheCode();
        ada.confirms(first).expect("invalid_token");
        ada.confirms(second).expectOk();
    }

    @Test
    void no_other_code_is_sent_within_a_minute() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        secondsPass(59);
        Reply reply = ada.asksForAnotherCode().expectOk();
        assertThat(reply.number("resendAfter")).isEqualTo(1);
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(1);
        ada.confirms(ada.readsTheCode()).expectOk();
    }

    @Test
    void a_login_that_is_over_gets_no_other_code() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        minutesPass(1);
        ada.asksForAnotherCode().expect("invalid_token");
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(1);
    }

    @Test
    void a_second_logins_code_does_not_open_the_first() {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        ada.beginsLogin().expectOk();
        String adas = ada.readsTheCode();
        phone.beginsLogin().expectOk();
        String phones = phone.readsTheCode();
        ada.confirms(phones).expect("invalid_token");
        ada.confirms(adas).expectOk();
        phone.confirms(phones).expectOk();
    }

    @Test
    @Attack("B8")
    void the_code_that_enables_does_not_open_a_login() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String enabling = ada.readsTheCode();
        ada.confirmsEnabling(enabling).expectOk();
        ada.beginsLogin().expectOk();
        ada.confirms(enabling).expect("invalid_token");
    }

    @Test
    void of_six_open_logins_the_oldest_is_over() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        Person phone = ada.onAnotherDevice();
        for (int i = 0; i < 4; i++) {
            secondsPass(1);
            phone.beginsLogin().expectOk();
        }
        ada.confirms(not(code)).expect("invalid_token");
        secondsPass(1);
        phone.beginsLogin().expectOk();
        ada.confirms(code).expect("invalid_token");
    }

    @Test
    void five_logins_may_be_open_at_once() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        Person phone = ada.onAnotherDevice();
        for (int i = 0; i < 4; i++) {
            secondsPass(1);
            phone.beginsLogin().expectOk();
        }
        ada.confirms(code).expectOk();
        phone.confirms(phone.readsTheCode()).expectOk();
    }

    @Test
    @Attack("D2")
    void a_sixth_code_within_five_minutes_is_withheld_and_that_is_told() {
        ada.movesInWithTwoSteps();
        for (int i = 0; i < 5; i++) {
            ada.beginsLogin().expectOk();
            secondsPass(10);
        }
        Reply sixth = ada.beginsLogin().expectOk();
        assertThat(sixth.fields()).containsEntry("sent", false).containsEntry("resendAfter", 250);
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(5);
        secondsPass(250);
        assertThat(ada.asksForAnotherCode().expectOk().fields()).doesNotContainKey("sent");
        ada.confirms(ada.readsTheCode()).expectOk();
    }

    @Test
    @Attack("D2")
    void ten_codes_are_sent_an_hour_and_twenty_a_day() {
        ada.movesInWithTwoSteps();
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            ada.beginsLogin().expectOk();
            minutesPass(5);
            assertThat(mails(MessageKind.LOGIN_CODE, ada)).isLessThanOrEqualTo(minute < 60 ? 10 : 20);
        }
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(20);
    }

    @Test
    @Attack("B6")
    void a_code_opens_the_door_for_ten_minutes() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        secondsPass(599);
        ada.confirms(code).expectOk();
    }

    @Test
    @Attack("B6")
    void a_code_opens_nothing_after_ten_minutes() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        secondsPass(600);
        ada.confirms(code).expect("invalid_token");
        ada.confirmsWithoutChallenge(code).expect("invalid_token");
        ada.asksForAnotherCode().expect("invalid_token");
    }

    @Test
    @Attack("B11")
    void a_password_that_changed_between_the_steps_ends_the_login() {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        phone.beginsLogin().expectOk();
        String code = phone.readsTheCode();
        ada.changesThePassword("looms remember flowers").expectOk();
        phone.confirms(not(code)).expect("account_changed");
        phone.confirms(code).expect("account_changed");
        phone.confirmsWithoutChallenge(code).expect("invalid_token");
    }

    @Test
    @Attack("B11")
    void a_password_that_was_reset_between_the_steps_ends_the_login() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword("looms remember flowers").expectOk();
        ada.confirms(code).expect("account_changed");
    }

    @Test
    @Attack("B11")
    void a_factor_that_was_disabled_and_enabled_between_the_steps_ends_the_login() {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        ada.logsIn().expectOk();
        phone.beginsLogin().expectOk();
        String code = phone.readsTheCode();
        ada.disablesTwoSteps().expectOk();
        phone.confirms(code).expect("account_changed");
        minutesPass(1);
        ada.enablesEmail().expectOk();
        phone.confirms(code).expect("account_changed");
    }

    @Test
    void a_provider_that_nobody_knows_is_told_before_any_account_is_looked_at() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        ada.door().beginLogin(ada.username(), ada.password(), "Pigeon").expect("unknown_provider");
        mal.door().beginLogin("nobody", "no password", "Pigeon").expect("unknown_provider");
        ada.door()
                .confirmLogin(ada.challenge(), ada.email(), "Pigeon", ada.readsTheCode())
                .expect("unknown_provider");
    }

    @Test
    void who_has_no_second_factor_is_told_after_the_right_password() {
        bob.registers().expectOk();
        bob.beginsLogin().expect("email_not_verified");
        bob.verifiesTheAddress().expectOk();
        bob.beginsLogin().expect("two_factor_not_enabled");
    }
}
