package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an open session becomes as fresh as a login. */
public abstract class StepUpStories extends StepUpStory {
    /** For subclasses. */
    protected StepUpStories() {}

    @Test
    void the_password_is_enough_where_there_is_nothing_else() {
        ada.movesIn().signsIn().expectOk();
        minutesPass(11);
        ada.exports().expect(STALE);
        assertThat(ada.looksAtWaysToStepUp().expectOk().texts("methods")).containsExactly("Password");
        Reply fresh = ada.stepsUp().expectOk();
        assertThat(fresh.texts("amr")).containsExactly("pwd");
        assertThat(fresh.text("acr")).isEqualTo("aal1");
        ada.exports().expectOk();
        assertThat(events(ada)).contains(AuditType.STEPPED_UP);
    }

    @Test
    void it_lasts_for_ten_minutes_and_no_refresh_makes_it_last_longer() {
        ada.movesIn().signsIn().expectOk();
        minutesPass(60);
        ada.refreshes().expectOk();
        ada.stepsUp().expectOk();
        minutesPass(9);
        ada.refreshes().expectOk();
        ada.exports().expectOk();
        minutesPass(1);
        ada.exports().expect(STALE);
        ada.refreshes().expectOk();
        ada.exports().expect(STALE);
    }

    @Test
    @Attack("F16")
    void with_an_authenticator_it_takes_both_and_neither_alone() {
        Authenticator app = withAnAuthenticator(ada);
        assertThat(ada.looksAtWaysToStepUp().expectOk().texts("methods")).containsExactly(AUTHENTICATOR, RECOVERY);
        assertThat(ada.stepsUp().expect("provider_not_enabled").texts("providers"))
                .containsExactly(AUTHENTICATOR, RECOVERY);
        ada.stepsUp(Map.of("method", AUTHENTICATOR, "token", app.code())).expect("validation_failed");
        ada.disablesTwoSteps().expect(STALE);
        assertThat(ada.stepsUp(AUTHENTICATOR, app.code()).expectOk().text("acr"))
                .isEqualTo("aal2");
        ada.disablesTwoSteps().expectOk();
    }

    @Test
    void a_code_is_mailed_and_says_what_it_is_for() {
        ada.movesInWithTwoSteps();
        minutesPass(11);
        Reply begun = ada.beginsToStepUp(EMAIL).expectOk();
        assertThat(begun.text("deliveredTo")).isEqualTo("a***@example.org");
        assertThat(begun.number("expiresIn")).isEqualTo(600);
        assertThat(ada.beginsToStepUp(EMAIL).expectOk().number("resendAfter")).isEqualTo(60);
        assertThat(mails(MessageKind.STEP_UP_CODE, ada)).isEqualTo(1);
        assertThat(ada.stepsUp(EMAIL, ada.readsTheCode()).expectOk().texts("amr"))
                .containsExactly("pwd", "email");
        ada.disablesTwoSteps().expectOk();
    }

    @Test
    void a_mailed_code_does_not_stand_in_for_an_authenticator() {
        ada.movesInWithTwoSteps();
        ada.logsIn().expectOk();
        ada.enablesAnAuthenticator();
        minutesPass(11);
        assertThat(ada.beginsToStepUp(EMAIL).expect("provider_not_enabled").texts("providers"))
                .containsExactly(AUTHENTICATOR, RECOVERY);
        ada.stepsUp(EMAIL, "123456").expect("provider_not_enabled");
    }

    @Test
    void a_phone_gets_a_code() {
        ada.movesIn().signsIn().expectOk();
        ada.enablesThePhone().expectOk();
        minutesPass(11);
        ada.beginsToStepUp(PHONE).expectOk();
        assertThat(ada.stepsUp(PHONE, ada.readsTheText()).expectOk().texts("amr"))
                .containsExactly("pwd", "sms");
    }

    @Test
    void a_passkey_that_verifies_its_owner_needs_no_password() {
        SecurityKey key = SecurityKey.synced("ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4");
        ada.movesIn().signsIn().expectOk();
        ada.enables(key).expectOk();
        minutesPass(11);
        Reply begun = ada.beginsToStepUp(PASSKEY).expectOk();
        Reply fresh = ada.stepsUp(Map.of("method", PASSKEY, "token", key.signs(begun)))
                .expectOk();
        assertThat(fresh.texts("amr")).containsExactly("swk", "user");
        assertThat(fresh.text("acr")).isEqualTo("aal2");
        ada.disablesTwoSteps().expectOk();
    }

    @Test
    void a_recovery_code_does_once() {
        withAnAuthenticator(ada);
        String code = ada.recoveryCodes().get(0);
        ada.stepsUp(RECOVERY, code).expectOk();
        ada.stepsUp(RECOVERY, code).expect(WRONG);
    }

    @Test
    @Attack("F16")
    void what_was_proved_for_one_purpose_is_worth_nothing_for_another() {
        ada.movesInWithTwoSteps();
        minutesPass(11);
        ada.stepsUp(Map.of("method", EMAIL, "purpose", "email")).expectOk();
        String code = ada.readsTheCode();
        Map<String, String> proofs = Map.of("method", EMAIL, "password", ada.password(), "token", code);
        ada.stepsUp(with(proofs, "purpose", "factors")).expect(WRONG);
        ada.stepsUp(proofs).expect(WRONG);
        ada.stepsUp(with(proofs, "purpose", "email")).expectOk();
        assertThat(claims(ada)).contains("\"step_up\":{").contains("\"purpose\":\"email\"");
        ada.disablesTwoSteps().expect(STALE);
        ada.exports().expect(STALE);
        ada.movesTo("ada@example.net").expectOk();
        minutesPass(10);
        ada.movesTo("ada@example.com").expect(STALE);
    }

    @Test
    @Attack("F16")
    void a_proof_counts_once_and_in_time() {
        ada.movesInWithTwoSteps();
        minutesPass(11);
        ada.beginsToStepUp(EMAIL).expectOk();
        String late = ada.readsTheCode();
        minutesPass(10);
        ada.refreshes().expectOk();
        ada.stepsUp(EMAIL, late).expect(WRONG);
        ada.beginsToStepUp(EMAIL).expectOk();
        String code = ada.readsTheCode();
        ada.stepsUp(EMAIL, code).expectOk();
        minutesPass(10);
        ada.stepsUp(EMAIL, code).expect(WRONG);
        ada.disablesTwoSteps().expect(STALE);
    }

    @Test
    @Attack("F16")
    void a_new_password_takes_what_was_proved_for_one_purpose_and_what_waits() {
        ada.movesInWithTwoSteps();
        minutesPass(11);
        ada.stepsUp(Map.of("method", EMAIL, "purpose", "email")).expectOk();
        ada.stepsUp(Map.of(
                        "method", EMAIL, "password", ada.password(), "token", ada.readsTheCode(), "purpose", "email"))
                .expectOk();
        minutesPass(2);
        ada.beginsToStepUp(EMAIL).expectOk();
        String waiting = ada.readsTheCode();
        ada.changesThePassword(OTHER).expectOk();
        ada.movesTo("ada@example.net").expect(STALE);
        ada.stepsUp(EMAIL, waiting).expect(WRONG);
    }

    private static Map<String, String> with(Map<String, String> proofs, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(proofs);
        more.put(name, value);
        return more;
    }

    private static String claims(Person who) {
        String body = who.accessToken().split("\\.", -1)[1];
        return new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8);
    }
}
