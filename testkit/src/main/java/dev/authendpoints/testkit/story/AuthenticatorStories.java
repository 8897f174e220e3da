package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How somebody signs in with the code of an authenticator, and how each code opens one door at most. */
public abstract class AuthenticatorStories extends Story {
    private static final int CROWD = 50;

    /** For subclasses. */
    protected AuthenticatorStories() {}

    @Test
    void what_an_app_needs_is_shown_and_nothing_is_sent() {
        ada.movesIn().signsIn().expectOk();
        Reply shown = ada.beginsToEnable(AUTHENTICATOR).expectOk();
        assertThat(shown.text("provider")).isEqualTo(AUTHENTICATOR);
        assertThat(shown.number("expiresIn")).isEqualTo(600);
        assertThat(shown.text("secret")).matches("[A-Z2-7]{32}");
        assertThat(URI.create(shown.text("otpauthUri")).getRawSchemeSpecificPart())
                .isEqualTo("//totp/AuthEndpoints:ada%40example.org?secret=" + shown.text("secret")
                        + "&issuer=AuthEndpoints&algorithm=SHA1&digits=6&period=30");
        assertThat(shown.text("qrCode")).startsWith("data:image/svg+xml;base64,");
        assertThat(shown.fields()).doesNotContainKeys("deliveredTo", "resendAfter", "sent");
        assertThat(mails(MessageKind.ENABLE_CODE, ada)).isZero();
    }

    @Test
    void a_password_and_an_authenticator_are_two_factors() {
        Authenticator app = movesIn(ada);
        nextStep();
        Reply begun = ada.beginsLogin(AUTHENTICATOR).expectOk();
        assertThat(begun.texts("providers")).containsExactly(AUTHENTICATOR, RECOVERY);
        assertThat(begun.fields()).doesNotContainKeys("deliveredTo", "resendAfter", "sent");
        Reply signedIn = ada.confirms(app.code()).expectOk();
        assertThat(signedIn.texts("amr")).containsExactly("pwd", "otp");
        assertThat(claims(ada)).contains("\"acr\":\"aal2\"").contains("[\"pwd\",\"otp\"]");
        ada.looksAround().expectOk();
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isZero();
    }

    @Test
    void it_is_listed_asked_for_and_told_of() {
        movesIn(ada);
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.fields()).containsEntry("enabled", true);
        assertThat(status.texts("providers")).containsExactly(AUTHENTICATOR);
        assertThat(status.texts("labels")).containsExactly(AUTHENTICATOR);
        assertThat(mails(MessageKind.FACTOR_ENABLED, ada)).isEqualTo(1);
        Reply alone = ada.onAnotherDevice().signsIn().expect("two_step_verification_required");
        assertThat(alone.texts("providers")).containsExactly(AUTHENTICATOR, RECOVERY);
    }

    @Test
    void its_owner_may_give_it_a_name_and_change_it_until_it_is_confirmed() {
        ada.movesIn().signsIn().expectOk();
        begins("Ada's phone").expectOk();
        Authenticator app = Authenticator.scan(world, begins(" 📱 der Küche ").expectOk());
        ada.confirmsEnabling(AUTHENTICATOR, app.code()).expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().texts("labels")).containsExactly("📱 der Küche");
    }

    @Test
    void a_name_is_one_line_of_text() {
        ada.movesIn().signsIn().expectOk();
        for (String label : List.of("", "  ", "two\nlines", "x".repeat(65), "\u202Egnihsihp")) {
            assertThat(begins(label).expect("validation_failed").texts("errors"))
                    .containsExactly("label:invalid");
        }
        begins("x".repeat(64)).expectOk();
    }

    @Test
    void clients_that_know_no_challenge_sign_in() {
        Authenticator app = movesIn(ada);
        nextStep();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirmsWithoutChallenge(AUTHENTICATOR, not(app.code())).expect("invalid_token");
        ada.confirmsWithoutChallenge(AUTHENTICATOR, app.code()).expectOk();
    }

    @Test
    void sending_again_sends_nothing_and_harms_nothing() {
        Authenticator app = movesIn(ada);
        nextStep();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        assertThat(ada.asksForAnotherCode().expectOk().fields()).doesNotContainKeys("resendAfter", "secret");
        ada.confirms(app.code()).expectOk();
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isZero();
    }

    @Test
    @Attack("B7")
    void the_codes_of_the_step_before_now_and_after_open_the_door_and_no_others() {
        Authenticator app = movesIn(ada);
        for (int steps = -3; steps <= 3; steps++) {
            minutesPass(5);
            ada.beginsLogin(AUTHENTICATOR).expectOk();
            ada.confirms(app.code(steps)).expect(Math.abs(steps) <= 1 ? Reply.OK : "invalid_token");
        }
    }

    @Test
    @Attack("B7")
    void a_code_lives_from_thirty_seconds_before_its_step_to_thirty_after() {
        Authenticator app = movesIn(ada);
        minutesPass(5);
        secondsPass(30 - (int) (world.now().getEpochSecond() % 30)); // a step begins
        String code = app.code();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        secondsPass(60);
        ada.confirms(code).expect("invalid_token");
        code = app.code();
        secondsPass(59);
        ada.confirms(code).expectOk();
    }

    @Test
    @Attack("B1")
    void the_same_code_opens_the_door_only_once() {
        Authenticator app = movesIn(ada);
        nextStep();
        ada.logsIn(app).expectOk();
        ada.logsIn(app).expect("invalid_token");
        ada.confirmsWithoutChallenge(AUTHENTICATOR, app.code()).expect("invalid_token");
        nextStep();
        ada.confirms(app.code()).expectOk();
    }

    @Test
    @Attack("B3")
    void the_code_that_enabled_it_is_used_up() {
        Authenticator app = movesIn(ada);
        ada.logsIn(app).expect("invalid_token");
        nextStep();
        ada.confirms(app.code(-1)).expect("invalid_token");
        ada.confirms(app.code()).expectOk();
    }

    @Test
    @Attack("B7")
    void after_a_later_code_an_earlier_one_opens_nothing() {
        Authenticator app = movesIn(ada);
        minutesPass(5);
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(app.code(1)).expectOk();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(app.code(-1)).expect("invalid_token");
        ada.confirms(app.code(0)).expect("invalid_token");
        nextStep();
        ada.confirms(app.code(0)).expect("invalid_token");
        ada.confirms(app.code(1)).expectOk();
    }

    @Test
    @Attack("B3")
    void fifty_times_the_same_code_in_five_open_logins_opens_one_session() {
        Authenticator app = movesIn(ada);
        nextStep();
        List<String> challenges = new ArrayList<>();
        for (int login = 0; login < 5; login++) {
            ada.beginsLogin(AUTHENTICATOR).expectOk();
            challenges.add(ada.challenge());
        }
        String code = app.code();
        List<Reply> replies = Race.of(CROWD, runner -> ada.door().confirmLogin(challenges.get(runner % 5), code));
        assertThat(replies).extracting(Reply::code).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "invalid_token");
    }

    @Test
    @Attack("G4")
    void fifty_times_the_same_code_enables_once() {
        ada.movesIn().signsIn().expectOk();
        String code = ada.scansAnAuthenticator().code();
        List<Reply> replies =
                Race.of(CROWD, runner -> ada.door().confirmEnable(ada.accessToken(), ada.email(), AUTHENTICATOR, code));
        assertThat(replies).extracting(Reply::code).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "invalid_token");
        assertThat(ada.looksAtTheFactors().expectOk().texts("providers")).containsExactly(AUTHENTICATOR);
        assertThat(mails(MessageKind.FACTOR_ENABLED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("B10")
    void anothers_code_opens_no_login_of_mine_and_still_one_of_theirs() {
        Authenticator adas = movesIn(ada);
        Authenticator bobs = movesIn(bob);
        nextStep();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        bob.beginsLogin(AUTHENTICATOR).expectOk();
        bob.door().confirmLogin(ada.challenge(), bobs.code()).expect("invalid_token");
        bob.door()
                .confirmLogin(ada.challenge(), bob.email(), AUTHENTICATOR, bobs.code())
                .expect("invalid_token");
        bob.confirms(bobs.code()).expectOk();
        ada.confirms(adas.code()).expectOk();
    }

    @Test
    @Attack("C1")
    void five_wrong_codes_and_the_right_one_comes_too_late() {
        Authenticator app = movesIn(ada);
        nextStep();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        for (String text : List.of("", "12345", "1234567", "abcdef", "１２３４５６", "12 3456", app.code() + "0")) {
            ada.confirms(text).expect("invalid_token");
        }
        // No two in a row: those would set the clock.
        Stream.of(-3, -5, 3, -7, 5)
                .forEach(steps -> ada.confirms(app.code(steps)).expect("invalid_token"));
        ada.confirms(app.code()).expect("invalid_token");
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        String code = app.code();
        ada.confirms(" " + code.substring(0, 3) + " " + code.substring(3) + " ").expectOk();
    }

    @Test
    void either_of_two_kinds_signs_in_and_a_code_by_mail_is_still_worth_less() {
        Authenticator app = movesIn(ada);
        nextStep();
        ada.logsIn(app).expectOk();
        ada.enablesEmail().expectOk();
        assertThat(ada.beginsLogin().expectOk().texts("providers")).containsExactly(AUTHENTICATOR, EMAIL, RECOVERY);
        ada.confirms(app.code(1)).expect("invalid_token");
        ada.confirms(ada.readsTheCode()).expectOk();
        assertThat(claims(ada)).contains("\"acr\":\"aal1\"").contains("[\"pwd\",\"email\"]");
        nextStep();
        ada.logsIn(app).expectOk();
        assertThat(claims(ada)).contains("\"acr\":\"aal2\"");
    }

    @Test
    @Attack({"A7", "A12"})
    void who_reads_the_mailbox_takes_no_authenticator_away() {
        Authenticator app = movesIn(ada);
        nextStep();
        ada.logsIn(app).expectOk();
        ada.enablesEmail().expectOk();
        Person thief = ada.onAnotherDevice();
        thief.forgetsThePassword().expectOk();
        thief.resetsThePassword("whoever reads the mail").expectOk();
        thief.logsIn().expectOk();
        thief.disablesTwoSteps().expect("step_up_required");
        thief.beginsToEnable(AUTHENTICATOR).expect("step_up_required");
        thief.door().setEmail(thief.accessToken(), "mal@example.net").expect("step_up_required");
        thief.door().export(thief.accessToken()).expect("step_up_required");
    }

    @Test
    void switching_off_erases_the_secret() {
        Authenticator app = movesIn(ada);
        nextStep();
        ada.logsIn(app).expectOk();
        ada.disablesTwoSteps().expectOk();
        ada.signsIn().expectOk();
        Authenticator next = ada.enablesAnAuthenticator();
        assertThat(next.secret()).isNotEqualTo(app.secret());
        nextStep();
        ada.logsIn(app).expect("invalid_token");
        ada.confirms(next.code()).expectOk();
    }

    private Reply begins(String label) {
        return ada.door().beginEnable(ada.accessToken(), AUTHENTICATOR, label);
    }

    private static Authenticator movesIn(Person person) {
        person.movesIn().signsIn().expectOk();
        return person.enablesAnAuthenticator();
    }

    private void nextStep() {
        secondsPass(30);
    }

    private static String claims(Person person) {
        String token = person.accessToken();
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}
