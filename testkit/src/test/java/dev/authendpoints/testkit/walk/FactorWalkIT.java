package dev.authendpoints.testkit.walk;

import org.junit.jupiter.api.Test;

/** A hundred thousand steps; another seed with {@code -Dwalk.seed=…}. */
class FactorWalkIT {
    @Test
    void after_each_of_a_hundred_thousand_steps_all_invariants_hold() {
        Walks.go(Long.getLong("walk.seed", 1), Integer.getInteger("walk.steps", 100_000));
    }
}
