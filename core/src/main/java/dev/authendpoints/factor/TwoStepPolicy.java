package dev.authendpoints.factor;

import java.time.Duration;

/**
 * What owners may do to their factors.
 *
 * @param lastRemovable whether the last factor can be removed like any other, which switches two-step verification off;
 *     otherwise only who asks for exactly that switches it off
 * @param overlap how long a factor works on when another takes its place, where the owner does not say: up to 7 days
 */
public record TwoStepPolicy(boolean lastRemovable, Duration overlap) {
    /** Refuses what nobody may ask for either. */
    public TwoStepPolicy {
        if (!Move.isOverlap(overlap)) {
            throw new IllegalArgumentException("A factor that is replaced works on for 0 to 7 days");
        }
    }
}
