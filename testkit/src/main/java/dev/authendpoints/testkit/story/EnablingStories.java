package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How two-step verification is switched on and off. */
public abstract class EnablingStories extends Story {
    /** For subclasses. */
    protected EnablingStories() {}

    @Test
    void an_enabled_factor_is_listed_and_asked_for_and_its_owner_is_told() {
        ada.movesInWithTwoSteps();
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.fields()).containsEntry("enabled", true);
        assertThat(status.texts("providers")).containsExactly(EMAIL);
        assertThat(mails(MessageKind.FACTOR_ENABLED, ada)).isEqualTo(1);
        ada.onAnotherDevice().signsIn().expect("two_step_verification_required");
    }

    @Test
    void nothing_is_enabled_before_the_code_is_given() {
        ada.movesIn().signsIn().expectOk();
        Reply begun = ada.beginsToEnableEmail().expectOk();
        assertThat(begun.text("deliveredTo")).isEqualTo("a***@example.org");
        assertThat(begun.number("expiresIn")).isEqualTo(600);
        assertThat(ada.looksAtTheFactors().expectOk().fields()).containsEntry("enabled", false);
        ada.onAnotherDevice().signsIn().expectOk();
    }

    @Test
    void an_address_that_is_not_proved_takes_no_codes() {
        ada.registers().expectOk();
        ada.signsIn().expectOk();
        ada.beginsToEnableEmail().expect("email_not_verified");
        ada.confirmsEnabling("123456").expect("email_not_verified");
    }

    @Test
    @Attack("A13")
    void a_login_ten_minutes_old_does_not_suffice() {
        ada.movesIn().signsIn().expectOk();
        secondsPass(600);
        ada.beginsToEnableEmail().expect("step_up_required");
        assertThat(mails(MessageKind.ENABLE_CODE, ada)).isZero();
    }

    @Test
    void a_refreshed_login_is_no_fresh_one() {
        ada.movesIn().signsIn().expectOk();
        secondsPass(600);
        ada.refreshes().expectOk();
        ada.beginsToEnableEmail().expect("step_up_required");
    }

    @Test
    void who_is_not_signed_in_enables_nothing() {
        ada.movesIn();
        ada.beginsToEnableEmail().expect("unauthenticated");
        ada.confirmsEnabling("123456").expect("unauthenticated");
    }

    @Test
    @Attack("G3")
    void only_the_session_that_began_completes() {
        Person phone = ada.movesIn().onAnotherDevice();
        phone.signsIn().expectOk();
        ada.signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        phone.confirmsEnabling(code).expect("invalid_token");
        ada.confirmsEnabling(code).expectOk();
    }

    @Test
    @Attack({"A4", "F3"})
    void all_other_sessions_end_and_this_one_lives_on() {
        Person phone = ada.movesIn().onAnotherDevice();
        phone.signsIn().expectOk();
        ada.signsIn().expectOk();
        ada.enablesEmail().expectOk();
        phone.looksAround().expect("unauthenticated");
        phone.refreshes().expect("invalid_token");
        ada.looksAround().expectOk();
        assertThat(ada.refreshes().expectOk().texts("amr")).containsExactly("pwd");
    }

    @Test
    @Attack("C12")
    void five_wrong_codes_and_the_right_one_comes_too_late() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        for (int guess = 1; guess <= 5; guess++) {
            ada.confirmsEnabling(not(code, guess)).expect("invalid_token");
        }
        ada.confirmsEnabling(code).expect("invalid_token");
        minutesPass(1);
        ada.enablesEmail().expectOk();
    }

    @Test
    void asking_again_within_a_minute_sends_nothing_more() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        secondsPass(20);
        assertThat(ada.beginsToEnableEmail().expectOk().number("resendAfter")).isEqualTo(40);
        assertThat(mails(MessageKind.ENABLE_CODE, ada)).isEqualTo(1);
        ada.confirmsEnabling(ada.readsTheCode()).expectOk();
    }

    @Test
    void asking_again_after_a_minute_sends_a_code_that_takes_the_place_of_the_first() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String first = ada.readsTheCode();
        minutesPass(1);
        ada.beginsToEnableEmail().expectOk();
        String second = ada.readsTheCode();
        ada.confirmsEnabling(first).expect("invalid_token");
        ada.confirmsEnabling(second).expectOk();
    }

    @Test
    @Attack("G3")
    void a_code_enables_for_ten_minutes() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        secondsPass(600);
        ada.confirmsEnabling(code).expect("invalid_token");
        ada.signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String another = ada.readsTheCode();
        secondsPass(599);
        ada.confirmsEnabling(another).expectOk();
    }

    @Test
    void anothers_address_enables_nothing_and_counts_no_try() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        for (int i = 0; i < 6; i++) {
            ada.door()
                    .confirmEnable(ada.accessToken(), bob.email(), EMAIL, code)
                    .expect("validation_failed");
        }
        ada.confirmsEnabling(code).expectOk();
    }

    @Test
    void a_code_enables_once_and_a_factor_is_enabled_once() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        ada.confirmsEnabling(code).expectOk();
        ada.confirmsEnabling(code).expect("invalid_token");
        ada.beginsToEnableEmail().expect("provider_already_enabled");
    }

    @Test
    void a_changed_password_ends_what_was_begun() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        ada.changesThePassword("looms remember flowers").expectOk();
        ada.confirmsEnabling(code).expect("invalid_token");
    }

    @Test
    @Attack({"A12", "A13"})
    void switching_off_takes_two_fresh_proofs() {
        ada.movesInWithTwoSteps().disablesTwoSteps().expect("step_up_required");
        ada.logsIn().expectOk();
        secondsPass(600);
        ada.disablesTwoSteps().expect("step_up_required");
        ada.logsIn().expectOk();
        ada.disablesTwoSteps().expectOk();
        ada.looksAround().expectOk();
        ada.onAnotherDevice().signsIn().expectOk();
        assertThat(mails(MessageKind.TWO_STEP_DISABLED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("A12")
    void the_password_alone_adds_nothing_before_the_steps_between_them_and_with_a_token_of_one_step() {
        ada.movesInWithTwoSteps();
        Person thief = ada.onAnotherDevice();
        assertThat(added("")).containsOnly(Reply.UNAUTHENTICATED);
        thief.signsIn().expect("two_step_verification_required");
        thief.beginsLogin().expectOk();
        assertThat(added(thief.challenge())).containsOnly(Reply.UNAUTHENTICATED);
        assertThat(added(ada.accessToken()))
                .contains("step_up_required")
                .isSubsetOf(
                        "step_up_required",
                        "invalid_token",
                        "validation_failed",
                        "provider_already_enabled",
                        "not_enabled_by_itself");
        for (int guess = 0; guess < 9; guess++) {
            thief.beginsLogin().expectOk();
            thief.confirms(not(thief.readsTheCode())).expect("invalid_token");
            minutesPass(1);
        }
        assertThat(mails(MessageKind.SUSPICIOUS_LOGIN, ada)).isEqualTo(1);
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.texts("providers")).containsExactly(EMAIL);
        assertThat(status.number("recoveryCodesLeft")).isEqualTo(10);
    }

    /** What every way to add a factor, or what stands in for one, is answered with. */
    private List<String> added(String accessToken) {
        Door door = mal.door();
        Stream<Reply> kinds = Stream.of(EMAIL, AUTHENTICATOR, PHONE, PASSKEY, RECOVERY)
                .flatMap(kind -> Stream.of(
                        door.beginEnable(accessToken, kind),
                        door.beginEnable(accessToken, kind, Map.of("phoneNumber", mal.phone())),
                        door.confirmEnable(accessToken, ada.email(), kind, "123456")));
        Stream<Reply> others = Stream.of(
                door.passkeyOptions(accessToken),
                door.addPasskey(accessToken, "{\"id\":\"none\"}"),
                door.renewRecoveryCodes(accessToken));
        return Stream.concat(kinds, others).map(Reply::code).toList();
    }
}
