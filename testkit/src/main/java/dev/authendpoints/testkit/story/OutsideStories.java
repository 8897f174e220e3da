package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.policy.RoleRules;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a second factor is required of whoever signs in from outside an organisation's network. */
public abstract class OutsideStories extends Story {
    /** Inside is 192.0.2.0/24, where Ada and Bob live. */
    public static final TwoStepRules OUTSIDE = new RoleRules(
            false,
            Set.of(),
            Duration.ofDays(14),
            false,
            Set.of(),
            Map.of(),
            false,
            client -> !client.address().startsWith("192.0.2."));

    private static final String CAFE = "203.0.113.77";
    private static final String MUST_ENROL = "two_step_enrolment_required";

    /** For subclasses. */
    protected OutsideStories() {}

    @Test
    void inside_nothing_is_asked_for_and_outside_a_grace_begins() {
        ada.movesIn();
        assertThat(ada.signsIn().expectOk().fields()).doesNotContainKey("enrolWithin");
        Reply outside = ada.from(CAFE).signsIn().expectOk();
        assertThat(outside.number("enrolWithin")).isEqualTo(14 * 86_400);
        daysPass(14);
        ada.from(CAFE).signsIn().expect(MUST_ENROL);
        assertThat(ada.signsIn().expectOk().fields()).doesNotContainKey("enrolWithin");
    }

    @Test
    @Attack("A14")
    void a_session_that_was_opened_inside_is_not_carried_out() {
        ada.movesIn();
        Person cafe = ada.from(CAFE);
        cafe.signsIn().expectOk();
        daysPass(14);
        ada.signsIn().expectOk();
        ada.from(CAFE).refreshes().expect("invalid_token");
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
    }

    @Test
    void who_has_a_factor_gives_it_everywhere() {
        ada.movesInWithTwoSteps();
        ada.signsIn().expect("two_step_verification_required");
        ada.from(CAFE).signsIn().expect("two_step_verification_required");
        ada.from(CAFE).logsIn().expectOk();
    }
}
