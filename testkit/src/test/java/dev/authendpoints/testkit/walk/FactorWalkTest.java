package dev.authendpoints.testkit.walk;

import org.junit.jupiter.api.Test;

/** A part of the walk, in the time that the gate has; {@code ./dev test-long} goes all of it. */
class FactorWalkTest {
    @Test
    void after_every_step_all_invariants_hold() {
        Walks.go(20_261_125, 4_000);
    }
}
