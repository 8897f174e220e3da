package dev.authendpoints.factor;

import dev.authendpoints.policy.TwoStepRules;
import java.time.Duration;

/**
 * What owners may do to their factors.
 *
 * @param lastRemovable whether the last factor can be removed like any other, which switches two-step verification off;
 *     otherwise only who asks for exactly that switches it off
 * @param overlap how long a factor works on when another takes its place, where the owner does not say: up to 7 days
 * @param rules who has to have a factor, and which kinds may be enabled
 * @param separated whether the mailbox that a password was reset through is a second proof only once something else was
 */
public record TwoStepPolicy(boolean lastRemovable, Duration overlap, TwoStepRules rules, boolean separated) {
    /** Refuses what nobody may ask for either. */
    public TwoStepPolicy {
        if (!Move.isOverlap(overlap)) {
            throw new IllegalArgumentException("A factor that is replaced works on for 0 to 7 days");
        }
    }

    /**
     * Nobody has to have a factor.
     *
     * @param lastRemovable whether the last factor can be removed like any other
     * @param overlap how long a factor works on when another takes its place
     */
    public TwoStepPolicy(boolean lastRemovable, Duration overlap) {
        this(lastRemovable, overlap, TwoStepRules.NONE);
    }

    /**
     * The mailbox may be both proofs.
     *
     * @param lastRemovable whether the last factor can be removed like any other
     * @param overlap how long a factor works on when another takes its place
     * @param rules who has to have a factor, and which kinds may be enabled
     */
    public TwoStepPolicy(boolean lastRemovable, Duration overlap, TwoStepRules rules) {
        this(lastRemovable, overlap, rules, false);
    }
}
