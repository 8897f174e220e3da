package dev.authendpoints.report;

import dev.authendpoints.factor.Holding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One way into an account.
 *
 * @param needs what somebody has to hold who takes it
 * @param through what they go through, in order: {@code password}, {@code reset_link}, {@code trusted_device},
 *     {@code enrolment} or a kind of factor
 * @param waits for how long they have to wait, in which the owner is told and can stop it; nothing for not at all
 * @param persuades whether somebody who administers accounts has to take them for the owner
 * @param alone whether what is held is a thing and what unlocks it, and no password
 * @param why all of it in one sentence
 */
public record Way(
        List<Holding> needs,
        List<String> through,
        Optional<Duration> waits,
        boolean persuades,
        boolean alone,
        String why) {
    /** Takes copies. */
    public Way {
        needs = List.copyOf(needs);
        through = List.copyOf(through);
    }

    /**
     * Tells what stands in the way.
     *
     * @return how strong it is
     */
    public Strength strength() {
        if (persuades) {
            return Strength.A_PERSON;
        }
        if (alone) {
            return Strength.UNLOCKED_KEY;
        }
        if (needs.size() > 1) {
            return Strength.TWO_THINGS;
        }
        return waits.isPresent() ? Strength.ONE_THING_AND_TIME : Strength.ONE_THING;
    }

    /** From how near what is held has to be taken: the smaller, the easier. */
    int reach() {
        return needs.stream().mapToInt(holding -> holding.reach().distance()).sum();
    }

    /** Whether who can take this way can take another one with less. */
    boolean isHarderThan(Way other) {
        boolean sooner = other.waits.isEmpty() && waits.isPresent();
        boolean noLater = sooner || other.waits.equals(waits);
        boolean less = needs.size() > other.needs.size() || sooner;
        return !other.persuades && noLater && less && needsAllOf(other);
    }

    private boolean needsAllOf(Way other) {
        return other.needs.stream().allMatch(needed -> needs.stream().anyMatch(needed::is));
    }

    /** Whether both take the same. */
    boolean isLike(Way other) {
        return waits.equals(other.waits)
                && persuades == other.persuades
                && needs.size() == other.needs.size()
                && needsAllOf(other);
    }
}
