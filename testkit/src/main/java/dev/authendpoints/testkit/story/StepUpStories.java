package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an open session becomes as fresh as a login, and how whoever has only taken hold of it does not make it so. */
public abstract class StepUpStories extends Story {
    private static final String STALE = "step_up_required";
    private static final String WRONG = "invalid_proof";
    private static final String OTHER = "a quite different sentence";

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
    @Attack("D2")
    void another_purpose_and_another_session_have_no_other_code_within_the_minute() {
        ada.movesInWithTwoSteps();
        Person elsewhere = ada.onAnotherDevice();
        elsewhere.logsIn().expectOk();
        minutesPass(11);
        ada.stepsUp(Map.of("method", EMAIL, "purpose", "first")).expectOk();
        secondsPass(20);
        Reply other = ada.stepsUp(Map.of("method", EMAIL, "purpose", "second")).expectOk();
        assertThat(other.fields()).containsEntry("sent", false).containsEntry("resendAfter", 40);
        assertThat(elsewhere.beginsToStepUp(EMAIL).expectOk().fields()).containsEntry("sent", false);
        assertThat(mails(MessageKind.STEP_UP_CODE, ada)).isEqualTo(1);
        secondsPass(40);
        ada.stepsUp(Map.of("method", EMAIL, "purpose", "second")).expectOk();
        assertThat(mails(MessageKind.STEP_UP_CODE, ada)).isEqualTo(2);
    }

    @Test
    @Attack("D3")
    void a_stolen_session_uses_up_no_texts_of_logins() {
        ada.movesIn().signsIn().expectOk();
        ada.enablesThePhone().expectOk();
        String stolen = ada.accessToken();
        for (int i = 0; i < 11; i++) {
            ada.door().beginEnable(stolen, PHONE, Map.of("phoneNumber", "+4917612345" + (600 + i)));
        }
        for (int i = 0; i < 6; i++) {
            ada.door()
                    .stepUp(stolen, Map.of("method", PHONE, "purpose", "purpose" + i))
                    .expectOk();
            secondsPass(61);
        }
        Person owner = ada.onAnotherDevice();
        world.mailArrives();
        assertThat(world.mailbox().all(ada.phone())).hasSize(1 + 5);
        assertThat(owner.beginsLogin(PHONE).expectOk().fields()).doesNotContainKey("sent");
        owner.confirms(owner.readsTheText()).expectOk();
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
    void what_was_made_for_one_session_is_worth_nothing_in_another_or_for_somebody_else() {
        ada.movesInWithTwoSteps();
        ada.logsIn().expectOk();
        Person elsewhere = ada.onAnotherDevice();
        elsewhere.logsIn().expectOk();
        bob.movesInWithTwoSteps();
        minutesPass(11);
        ada.beginsToStepUp(EMAIL).expectOk();
        String code = ada.readsTheCode();
        elsewhere.beginsToStepUp(EMAIL).expectOk();
        bob.beginsToStepUp(EMAIL).expectOk();
        elsewhere.stepsUp(EMAIL, code).expect(WRONG);
        bob.stepsUp(EMAIL, code).expect(WRONG);
        ada.stepsUp(EMAIL, code).expectOk();
        elsewhere.disablesTwoSteps().expect(STALE);
        bob.disablesTwoSteps().expect(STALE);
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

    @Test
    @Attack("F16")
    void nothing_less_than_proofs_makes_a_session_fresh() {
        Authenticator app = withAnAuthenticator(ada);
        ada.refreshes().expectOk();
        ada.disablesTwoSteps().expect(STALE);
        ada.drills(ada.recoveryCodes().get(0)).expectOk();
        ada.disablesTwoSteps().expect(STALE);
        ada.stepsUp(Map.of("method", AUTHENTICATOR, "password", "something else", "token", app.code()))
                .expect(WRONG);
        ada.stepsUp(AUTHENTICATOR, not(app.code())).expect(WRONG);
        ada.disablesTwoSteps().expect(STALE);
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(OTHER).expectOk();
        ada.disablesTwoSteps().expect(Reply.UNAUTHENTICATED);
    }

    @Test
    @Attack("A13")
    void a_token_that_was_stolen_before_stays_as_old_as_it_was() {
        Authenticator app = withAnAuthenticator(ada);
        String stolen = ada.accessToken();
        ada.stepsUp(AUTHENTICATOR, app.code()).expectOk();
        ada.door().disable(stolen).expect(STALE);
        ada.door().verify(stolen).expectOk();
        ada.disablesTwoSteps().expectOk();
    }

    @Test
    @Attack("C12")
    void five_failures_end_the_session_and_its_owner_is_told() {
        Authenticator app = withAnAuthenticator(ada);
        for (int i = 0; i < 5; i++) {
            ada.looksAround().expectOk();
            ada.stepsUp(AUTHENTICATOR, not(app.code(), i + 1)).expect(WRONG);
        }
        ada.stepsUp(AUTHENTICATOR, app.code()).expect(Reply.UNAUTHENTICATED);
        ada.refreshes().expect("invalid_token");
        assertThat(mails(MessageKind.STEP_UP_FAILED, ada)).isEqualTo(1);
        assertThat(events(ada)).contains(AuditType.STEP_UP_STOPPED);
    }

    @Test
    @Attack("C12")
    void a_stolen_session_guesses_on_the_budget_of_the_door() {
        Authenticator app = withAnAuthenticator(ada);
        List<Person> thieves = List.of(ada.onAnotherDevice(), ada.onAnotherDevice());
        for (Person thief : thieves) {
            minutesPass(1);
            thief.logsIn(app).expectOk();
        }
        thieves.forEach(thief -> {
            for (int i = 1; i <= 5; i++) {
                thief.stepsUp(AUTHENTICATOR, not(app.code(), i)).expect(WRONG);
            }
        });
        ada.stepsUp(AUTHENTICATOR, app.code()).expect(WRONG); // ten in a row: nothing is compared
        ada.looksAround().expectOk();
        minutesPass(16);
        ada.refreshes().expectOk();
        ada.stepsUp(AUTHENTICATOR, app.code()).expectOk();
    }

    @Test
    @Attack("C11")
    void wrong_passwords_count_wherever_they_are_typed() {
        ada.movesIn().signsIn().expectOk();
        for (int i = 0; i < 4; i++) {
            ada.stepsUp(Map.of("method", "Password", "password", "something else " + i))
                    .expect(WRONG);
        }
        for (int i = 0; i < 6; i++) {
            ada.door().signIn(ada.username(), "another thing " + i).expect("invalid_credentials");
        }
        ada.onAnotherDevice().signsIn().expect("invalid_credentials");
        ada.stepsUp().expect(WRONG);
        assertThat(mails(MessageKind.STEP_UP_FAILED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("B3")
    void of_sixteen_with_the_same_code_one_steps_up() {
        Authenticator app = withAnAuthenticator(ada);
        String code = app.code();
        String token = ada.accessToken();
        Map<String, String> proofs = Map.of("method", AUTHENTICATOR, "password", ada.password(), "token", code);
        assertThat(Race.winners(() -> ada.door().stepUp(token, proofs).ok())).isEqualTo(1);
    }

    @Test
    @Attack("B3")
    void of_a_crowd_that_steps_up_and_signs_in_with_the_same_code_one_does() {
        Authenticator app = withAnAuthenticator(ada);
        Person tablet = ada.onAnotherDevice();
        tablet.beginsLogin(AUTHENTICATOR).expectOk();
        String code = app.code();
        Map<String, String> proofs = Map.of("method", AUTHENTICATOR, "password", ada.password(), "token", code);
        List<Reply> replies = Race.of(
                Race.RUNNERS,
                runner -> runner % 2 == 0
                        ? ada.door().stepUp(ada.accessToken(), proofs)
                        : ada.door().confirmLogin(tablet.challenge(), code));
        assertThat(replies).filteredOn(Reply::ok).hasSize(1);
    }

    private Authenticator withAnAuthenticator(Person who) {
        who.movesIn().signsIn().expectOk();
        Authenticator app = who.enablesAnAuthenticator();
        minutesPass(11);
        return app;
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
