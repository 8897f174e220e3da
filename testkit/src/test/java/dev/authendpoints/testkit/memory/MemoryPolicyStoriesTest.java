package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.policy.Duty;
import dev.authendpoints.policy.RoleRules;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.PolicyStories;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryPolicyStoriesTest extends PolicyStories {
    @Override
    protected World world() {
        return CoreWorld.on(MemoryDatabase.backend(), new TwoStepPolicy(true, Duration.ofHours(24), STAFF));
    }

    @Test
    void a_rule_that_only_reports_lists_who_would_be_stopped_and_why_and_stops_nobody() {
        RoleRules all = new RoleRules(true, Set.of(), Duration.ZERO, true, Set.of(), Map.of());
        CoreWorld world = CoreWorld.on(MemoryDatabase.backend(), new TwoStepPolicy(true, Duration.ofHours(24), all));
        Person ada = world.person(People.ADA).movesIn();
        Person bob = world.person(People.BOB).movesInWithTwoSteps();
        ada.signsIn().expectOk();
        ada.looksAround().expectOk();
        bob.disablesTwoSteps().expect("step_up_required");
        List<Duty> missing = world.auth().duties().missing(10);
        assertThat(missing).extracting(Duty::reason).containsExactly("all");
        assertThat(missing).extracting(Duty::dueAt).containsExactly(Optional.empty());
        assertThat(ada.readsTheEvents().expectOk().texts("events"))
                .contains(AuditType.TWO_STEP_WOULD_STOP.name().toLowerCase(java.util.Locale.ROOT));
        world.mailArrives();
        assertThat(world.mailbox().count(ada.email(), MessageKind.TWO_STEP_DUE)).isZero();
    }

    @Test
    void without_a_grace_the_first_login_enables_a_factor_and_does_nothing_else() {
        RoleRules all = new RoleRules(true, Set.of(), Duration.ZERO, false, Set.of(), Map.of());
        CoreWorld world = CoreWorld.on(MemoryDatabase.backend(), new TwoStepPolicy(true, Duration.ofHours(24), all));
        Person ada = world.person(People.ADA).movesIn();
        ada.signsIn().expect("two_step_enrolment_required");
        ada.enablesEmail().expectOk();
        ada.logsIn().expectOk();
        ada.looksAround().expectOk();
    }
}
