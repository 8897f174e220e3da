package dev.authendpoints.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.report.PolicyCase;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.memory.MemoryDatabase;
import dev.authendpoints.testkit.story.PolicyStories;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the log says at the start. */
class PolicyWarningTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void it_names_the_accounts_that_one_thing_opens_and_the_thing() {
        assertThat(world(new TwoStepPolicy(true, DAY)).auth().reports().warning())
                .contains("One thing alone opens an account without a second factor (the password or the mailbox),"
                        + " an account with Email (the mailbox). docs/rolling-out.md says what closes that.");
    }

    @Test
    void what_is_closed_is_not_named() {
        assertThat(world(new TwoStepPolicy(true, DAY, TwoStepRules.NONE, true))
                        .auth()
                        .reports()
                        .warning())
                .hasValueSatisfying(sentence -> assertThat(sentence).doesNotContain("Email"));
    }

    @Test
    void each_role_has_its_own_accounts() {
        assertThat(world(new TwoStepPolicy(true, DAY, PolicyStories.STAFF))
                        .auth()
                        .reports()
                        .ofPolicy())
                .extracting(PolicyCase::role)
                .containsSubsequence("", "admin", "staff");
    }

    private static CoreWorld world(TwoStepPolicy policy) {
        return CoreWorld.on(MemoryDatabase.backend(), policy);
    }
}
