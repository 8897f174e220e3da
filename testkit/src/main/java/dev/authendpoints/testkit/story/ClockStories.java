package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How somebody signs in whose phone's clock is off: with two codes in a row, and with nothing less. */
public abstract class ClockStories extends Story {
    private static final int CROWD = 50;
    private static final List<Integer> MINUTES = List.of(-10, -3, 2, 9);

    /** For subclasses. */
    protected ClockStories() {}

    @Test
    void two_codes_in_a_row_sign_in_and_say_how_far_off_the_phone_is() {
        Authenticator app = movesIn();
        int mails = 0;
        for (int minutes : MINUTES) {
            daysPass(1);
            app.goesAhead(Duration.ofMinutes(minutes));
            Reply signedIn = signsInWithTwoCodes(app).expectOk();
            assertThat(signedIn.number("clockDrift")).isEqualTo(60 * minutes);
            assertThat(signedIn.text("clockAdvice"))
                    .contains("about " + Math.abs(minutes) + " minutes " + (minutes < 0 ? "behind" : "ahead"));
            assertThat(signedIn.texts("amr")).containsExactly("pwd", "otp");
            mails++;
            assertThat(mails(MessageKind.CLOCK_SET, ada)).isEqualTo(mails);
        }
        assertThat(world.mailbox().newest(ada.email()).params()).containsEntry("drift", "540");
        assertThat(events(ada)).contains(AuditType.CLOCK_SET);
    }

    @Test
    void from_then_on_one_code_will_do_and_it_is_said_each_time() {
        Authenticator app = movesIn();
        app.goesAhead(Duration.ofMinutes(-4));
        signsInWithTwoCodes(app).expectOk();
        nextStep();
        assertThat(ada.logsIn(app).expectOk().number("clockDrift")).isEqualTo(-240);
        assertThat(mails(MessageKind.CLOCK_SET, ada)).isEqualTo(1);
    }

    @Test
    @Attack("B7")
    void the_window_moves_with_the_clock_and_gets_no_wider() {
        Authenticator app = movesIn();
        app.goesAhead(Duration.ofMinutes(-4));
        signsInWithTwoCodes(app).expectOk();
        for (int steps = -3; steps <= 3; steps++) {
            minutesPass(5);
            ada.beginsLogin(AUTHENTICATOR).expectOk();
            ada.confirms(app.code(steps)).expect(Math.abs(steps) <= 1 ? Reply.OK : "invalid_token");
        }
        minutesPass(5);
        app.goesAhead(Duration.ZERO);
        ada.logsIn(app).expect("invalid_token");
    }

    @Test
    @Attack("B7")
    void one_wrong_code_never_says_how_wrong_it_was() {
        Authenticator app = movesIn();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        Reply near = ada.confirms(app.code(7)).expect("invalid_token");
        Reply far = ada.confirms(app.code(70)).expect("invalid_token");
        Reply none = ada.confirms(not(app.code())).expect("invalid_token");
        assertThat(List.of(near.fields(), far.fields())).containsOnly(none.fields());
        assertThat(ada.asksForAnotherCode().expectOk().fields()).doesNotContainKeys("clockDrift", "clockAdvice");
    }

    @Test
    @Attack("B7")
    void two_codes_that_are_not_in_a_row_open_nothing() {
        Authenticator app = movesIn();
        for (List<Integer> steps : List.of(List.of(8, 8), List.of(8, 7), List.of(8, 10), List.of(-8, 9))) {
            minutesPass(25);
            ada.beginsLogin(AUTHENTICATOR).expectOk();
            steps.forEach(step -> ada.confirms(app.code(step)).expect("invalid_token"));
        }
        assertThat(mails(MessageKind.CLOCK_SET, ada)).isZero();
    }

    @Test
    @Attack("B7")
    void two_codes_further_off_than_ten_minutes_open_nothing() {
        Authenticator app = movesIn();
        for (int steps : List.of(20, -22, 119, -240)) {
            minutesPass(25);
            ada.beginsLogin(AUTHENTICATOR).expectOk();
            ada.confirms(app.code(steps)).expect("invalid_token");
            ada.confirms(app.code(steps + 1)).expect("invalid_token");
        }
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(app.code(19)).expect("invalid_token");
        ada.confirms(app.code(20)).expectOk();
    }

    @Test
    @Attack("B8")
    void the_first_of_two_codes_counts_for_its_own_login_alone() {
        Authenticator app = movesIn();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(app.code(8)).expect("invalid_token");
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(app.code(9)).expect("invalid_token");
        ada.confirms(app.code(10)).expectOk();
    }

    @Test
    void a_wrong_code_between_them_makes_the_next_one_the_first() {
        Authenticator app = movesIn();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(app.code(8)).expect("invalid_token");
        ada.confirms(not(app.code())).expect("invalid_token");
        ada.confirms(app.code(9)).expect("invalid_token");
        ada.confirms(app.code(10)).expectOk();
    }

    @Test
    @Attack("B1")
    void both_codes_are_used_up_and_so_is_all_before_them() {
        Authenticator app = movesIn();
        app.goesAhead(Duration.ofMinutes(5));
        String first = app.code();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(first).expect("invalid_token");
        nextStep();
        String second = app.code();
        ada.confirms(second).expectOk();
        for (List<String> codes : List.of(List.of(first, second), List.of(second), List.of(app.code(-2), first))) {
            ada.beginsLogin(AUTHENTICATOR).expectOk();
            codes.forEach(code -> ada.confirms(code).expect("invalid_token"));
        }
        nextStep();
        ada.logsIn(app).expectOk();
    }

    @Test
    @Attack("C1")
    void it_costs_two_of_the_logins_tries() {
        Authenticator app = movesIn();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        for (int wrong = 1; wrong <= 4; wrong++) {
            ada.confirms(not(app.code(), wrong)).expect("invalid_token");
        }
        ada.confirms(app.code(8)).expect("invalid_token");
        ada.confirms(app.code(9)).expect("invalid_token");
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        for (int wrong = 1; wrong <= 3; wrong++) {
            ada.confirms(not(app.code(), wrong)).expect("invalid_token");
        }
        ada.confirms(app.code(8)).expect("invalid_token");
        ada.confirms(app.code(9)).expectOk();
    }

    @Test
    @Attack("C5")
    void it_counts_over_all_logins_and_a_tenth_failure_makes_it_wait() {
        Authenticator app = movesIn();
        for (int login = 0; login < 3; login++) {
            ada.beginsLogin(AUTHENTICATOR).expectOk();
            for (int wrong = 1; wrong <= 3; wrong++) {
                ada.confirms(not(app.code(), wrong)).expect("invalid_token");
            }
        }
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(app.code(8)).expect("invalid_token");
        ada.confirms(app.code(9)).expect("invalid_token");
        minutesPass(16);
        signsInWithTwoCodes(app, 8).expectOk();
    }

    @Test
    void clients_that_know_no_challenge_can_do_it_too() {
        Authenticator app = movesIn();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirmsWithoutChallenge(AUTHENTICATOR, app.code(-9)).expect("invalid_token");
        ada.confirmsWithoutChallenge(AUTHENTICATOR, app.code(-8)).expectOk();
    }

    @Test
    void a_phone_that_was_behind_and_is_set_right_needs_two_codes_once_more() {
        Authenticator app = movesIn();
        app.goesAhead(Duration.ofMinutes(-5));
        signsInWithTwoCodes(app).expectOk();
        minutesPass(5);
        app.goesAhead(Duration.ZERO);
        assertThat(signsInWithTwoCodes(app).expectOk().fields()).doesNotContainKeys("clockDrift", "clockAdvice");
        nextStep();
        assertThat(ada.logsIn(app).expectOk().fields()).doesNotContainKey("clockDrift");
        assertThat(mails(MessageKind.CLOCK_SET, ada)).isEqualTo(1);
    }

    @Test
    @Attack("B1")
    void a_phone_that_was_ahead_and_is_set_right_signs_in_once_that_time_has_come() {
        Authenticator app = movesIn();
        app.goesAhead(Duration.ofMinutes(5));
        signsInWithTwoCodes(app).expectOk();
        app.goesAhead(Duration.ZERO);
        minutesPass(4);
        signsInWithTwoCodes(app).expect("invalid_token");
        minutesPass(1);
        signsInWithTwoCodes(app).expectOk();
    }

    @Test
    @Attack("B10")
    void each_authenticator_has_a_clock_of_its_own() {
        Authenticator late = movesIn();
        ada.logsIn(late).expectOk();
        Authenticator right = ada.enablesAnAuthenticator();
        nextStep();
        late.goesAhead(Duration.ofMinutes(-6));
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        minutesPass(6);
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(late.code()).expect("invalid_token");
        ada.confirms(right.code(9)).expect("invalid_token");
        ada.confirms(right.code()).expectOk();
        signsInWithTwoCodes(late).expectOk();
        nextStep();
        assertThat(ada.logsIn(right).expectOk().fields()).doesNotContainKey("clockDrift");
    }

    @Test
    @Attack("G3")
    void a_clock_is_not_set_while_an_authenticator_is_enabled() {
        ada.movesIn().signsIn().expectOk();
        Authenticator app = ada.scansAnAuthenticator();
        app.goesAhead(Duration.ofMinutes(5));
        for (int code = 0; code < 3; code++) {
            ada.confirmsEnabling(AUTHENTICATOR, app.code()).expect("invalid_token");
            nextStep();
        }
        app.goesAhead(Duration.ZERO);
        ada.confirmsEnabling(AUTHENTICATOR, app.code()).expectOk();
    }

    @Test
    @Attack("B3")
    void fifty_times_the_same_two_codes_in_four_open_logins_open_one_session() {
        Authenticator app = movesIn();
        List<String> challenges = new ArrayList<>();
        for (int login = 0; login < 4; login++) {
            ada.beginsLogin(AUTHENTICATOR).expectOk();
            ada.confirms(app.code(8)).expect("invalid_token");
            challenges.add(ada.challenge());
        }
        String second = app.code(9);
        List<Reply> replies = Race.of(CROWD, runner -> ada.door().confirmLogin(challenges.get(runner % 4), second));
        assertThat(replies).extracting(Reply::code).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "invalid_token");
        assertThat(mails(MessageKind.CLOCK_SET, ada)).isEqualTo(1);
    }

    private Reply signsInWithTwoCodes(Authenticator app) {
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(app.code()).expect("invalid_token");
        nextStep();
        return ada.confirms(app.code());
    }

    private Reply signsInWithTwoCodes(Authenticator app, int steps) {
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(app.code(steps)).expect("invalid_token");
        return ada.confirms(app.code(steps + 1));
    }

    private Authenticator movesIn() {
        ada.movesIn().signsIn().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        minutesPass(15); // the codes of a phone that is behind were all made since
        return app;
    }

    private void nextStep() {
        secondsPass(30);
    }
}
