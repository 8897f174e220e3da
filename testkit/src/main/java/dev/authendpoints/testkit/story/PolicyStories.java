package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.policy.RoleRules;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How an organisation brings everybody of a role to a second factor: a grace that begins with the first login, reminders, and
 * then a login that enables a factor and does nothing else.
 */
public abstract class PolicyStories extends Story {
    /** The staff has to have an authenticator or a passkey, which alone sign in then, and two weeks to get there. */
    public static final TwoStepRules STAFF = new RoleRules(
            false,
            Set.of("staff", "admin"),
            Duration.ofDays(14),
            false,
            Set.of(),
            Map.of("staff", Set.of("Authenticator", "Passkey")),
            true);

    private static final String MUST_ENROL = "two_step_enrolment_required";

    /** For subclasses. */
    protected PolicyStories() {}

    @Test
    void who_is_not_meant_is_left_alone() {
        ada.movesIn();
        Reply signedIn = ada.signsIn().expectOk();
        assertThat(signedIn.fields()).doesNotContainKey("enrolWithin");
        ada.enablesEmail().expectOk();
        ada.disablesTwoSteps().expect("step_up_required");
        ada.logsIn().expectOk();
        ada.disablesTwoSteps().expectOk();
        assertThat(mails(MessageKind.TWO_STEP_DUE, ada)).isZero();
    }

    @Test
    void a_grace_begins_with_the_first_login_and_each_login_says_how_long_is_left() {
        staff(ada.movesIn());
        daysPass(30);
        assertThat(ada.signsIn().expectOk().number("enrolWithin")).isEqualTo(14 * 86_400);
        assertThat(mails(MessageKind.TWO_STEP_DUE, ada)).isEqualTo(1);
        daysPass(2);
        assertThat(ada.signsIn().expectOk().number("enrolWithin")).isEqualTo(12 * 86_400);
        assertThat(mails(MessageKind.TWO_STEP_DUE, ada)).isEqualTo(1);
        daysPass(1);
        ada.signsIn().expectOk();
        assertThat(mails(MessageKind.TWO_STEP_DUE, ada)).isEqualTo(2);
        ada.exports().expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().fields()).containsEntry("enabled", false);
    }

    @Test
    @Attack("A14")
    void when_it_is_over_a_login_enables_a_factor_and_does_nothing_else() {
        staff(ada.movesIn());
        ada.signsIn().expectOk();
        daysPass(14);
        Reply stopped = ada.signsIn().expect(MUST_ENROL);
        assertThat(stopped.fields()).doesNotContainKeys("accessToken", "refreshToken");
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        ada.looksAtTheFactors().expect(Reply.UNAUTHENTICATED);
        ada.looksAtTheSessions().expect(Reply.UNAUTHENTICATED);
        ada.changesThePassword("a quite different sentence").expect(Reply.UNAUTHENTICATED);
        ada.exports().expect(Reply.UNAUTHENTICATED);
        ada.stepsUp().expect(Reply.UNAUTHENTICATED);
        ada.door().refresh(ada.accessToken()).expect("invalid_token");
        assertThat(events(ada)).contains(AuditType.TWO_STEP_STOPPED, AuditType.TWO_STEP_MISSING);
        Authenticator app = ada.enablesAnAuthenticator();
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        secondsPass(30);
        ada.logsIn(app).expectOk();
        ada.looksAround().expectOk();
        assertThat(world.backend()
                        .transactions()
                        .run(() -> world.backend().stores().policy().duties(10)))
                .isEmpty();
    }

    @Test
    void administrators_see_who_has_to_have_a_factor_and_has_none() {
        staff(ada.movesIn());
        ada.signsIn().expectOk();
        worksAs(dora, "admin");
        assertThat(dora.administers().withoutFactor().expectOk().texts("accounts"))
                .containsExactly("ada|staff");
        ada.enablesAnAuthenticator();
        assertThat(dora.administers().withoutFactor().expectOk().texts("accounts"))
                .isEmpty();
    }

    @Test
    @Attack("A14")
    void such_a_login_lasts_for_ten_minutes() {
        staff(ada.movesIn());
        ada.signsIn().expectOk();
        daysPass(14);
        ada.signsIn().expect(MUST_ENROL);
        minutesPass(10);
        ada.beginsToEnable(AUTHENTICATOR).expect(Reply.UNAUTHENTICATED);
    }

    @Test
    @Attack("A14")
    void another_role_begins_no_other_grace() {
        staff(ada.movesIn());
        ada.signsIn().expectOk();
        daysPass(10);
        assign(ada, Set.of("staff", "admin"));
        assertThat(ada.signsIn().expectOk().number("enrolWithin")).isEqualTo(4 * 86_400);
        daysPass(5);
        ada.signsIn().expect(MUST_ENROL);
        staff(ada);
        ada.signsIn().expect(MUST_ENROL);
        assign(ada, Set.of());
        ada.signsIn().expectOk();
        assign(ada, Set.of("admin"));
        ada.signsIn().expect(MUST_ENROL);
    }

    @Test
    @Attack("A14")
    void a_session_of_the_grace_ends_with_it() {
        staff(ada.movesIn());
        ada.signsIn().expectOk();
        daysPass(13);
        Reply last = ada.signsIn().expectOk();
        assertThat(last.number("refreshExpiresIn")).isEqualTo(86_400);
        minutesPass(24 * 60 - 5);
        assertThat(ada.refreshes().expectOk().number("expiresIn")).isEqualTo(5 * 60);
        minutesPass(5);
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        ada.refreshes().expect("invalid_token");
        ada.signsIn().expect(MUST_ENROL);
    }

    @Test
    @Attack("A14")
    void the_end_of_a_grace_reaches_sessions_from_before_the_rule() {
        ada.movesIn().signsIn().expectOk();
        staff(ada);
        ada.onAnotherDevice().signsIn().expectOk();
        daysPass(13);
        ada.refreshes().expectOk();
        daysPass(1);
        ada.refreshes().expect("invalid_token");
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        assertThat(events(ada)).contains(AuditType.TWO_STEP_STOPPED);
    }

    @Test
    void a_session_from_before_goes_on_once_there_is_a_factor() {
        staff(ada.movesIn());
        ada.signsIn().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        secondsPass(30);
        ada.logsIn(app).expectOk();
        daysPass(13);
        ada.refreshes().expectOk();
        daysPass(5);
        ada.refreshes().expectOk();
        ada.looksAround().expectOk();
    }

    @Test
    void a_role_says_which_kinds_may_be_enabled() {
        staff(ada.movesIn());
        ada.signsIn().expectOk();
        ada.beginsToEnableEmail().expect("provider_not_allowed");
        ada.beginsToEnableThePhone(ada.phone()).expect("provider_not_allowed");
        ada.enablesAnAuthenticator();
        bob.movesIn().signsIn().expectOk();
        bob.enablesEmail().expectOk();
    }

    @Test
    @Attack("A12")
    void who_has_only_factors_that_no_longer_count_gives_one_and_enables_another() {
        ada.movesInWithTwoSteps();
        staff(ada);
        Reply first = ada.signsIn().expect("two_step_verification_required");
        assertThat(first.texts("providers")).containsExactly(EMAIL, RECOVERY);
        assertThat(first.fields()).doesNotContainKey("enrolmentToken");
        Reply second = ada.logsIn().expect(MUST_ENROL);
        assertThat(second.fields()).doesNotContainKeys("accessToken", "refreshToken");
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        ada.exports().expect(Reply.UNAUTHENTICATED);
        Authenticator app = ada.enablesAnAuthenticator();
        secondsPass(30);
        Reply old = ada.beginsLogin().expect("provider_not_enabled");
        assertThat(old.texts("providers")).containsExactly(AUTHENTICATOR, RECOVERY);
        assign(ada, Set.of());
        ada.beginsLogin().expectOk();
        staff(ada);
        ada.confirms(ada.readsTheCode()).expect("invalid_token");
        ada.logsIn(app).expectOk();
        ada.looksAround().expectOk();
    }

    @Test
    void what_no_longer_counts_is_no_way_to_step_up_and_no_trusted_device_stands_in_for_it() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        ada.signsInOnTheDevice().expectOk();
        ada.logsIn().expectOk();
        staff(ada);
        ada.beginsToStepUp(EMAIL).expect("provider_not_enabled");
        ada.signsInOnTheDevice().expect("two_step_verification_required");
        assign(ada, Set.of());
        ada.beginsToStepUp(EMAIL).expectOk();
    }

    @Test
    void who_has_to_have_a_factor_is_not_left_without() {
        staff(ada.movesIn());
        ada.signsIn().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        secondsPass(30);
        ada.logsIn(app).expectOk();
        String id = ada.looksAtTheFactors().expectOk().texts("ids").get(0);
        ada.removesFactor(id).expect("two_step_required");
        ada.disablesTwoSteps().expect("two_step_required");
        assertThat(ada.looksAtTheFactors().expectOk().texts("ids")).containsExactly(id);
    }

    @Test
    void who_leaves_the_role_signs_in_as_before() {
        staff(ada.movesIn());
        ada.signsIn().expectOk();
        daysPass(14);
        ada.signsIn().expect(MUST_ENROL);
        assign(ada, Set.of());
        ada.signsIn().expectOk();
        ada.looksAround().expectOk();
    }

    private void staff(Person who) {
        assign(who, Set.of("staff"));
    }
}
