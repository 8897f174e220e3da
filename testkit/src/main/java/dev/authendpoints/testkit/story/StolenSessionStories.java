package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How whoever has only taken hold of an open session does not make it fresh. */
public abstract class StolenSessionStories extends StepUpStory {
    /** For subclasses. */
    protected StolenSessionStories() {}

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
}
