package dev.authendpoints.recovery;

import java.time.Duration;

/**
 * What an installation decides about recovery.
 *
 * @param rules whose accounts can be recovered
 * @param pause for how long none begins after one was objected to: it keeps a thief from asking until nobody looks any more
 */
public record RecoveryPolicy(RecoveryRules rules, Duration pause) {
    /** The longest pause: an owner who has objected to a thief must not be kept out for ever. */
    public static final Duration LONGEST_PAUSE = Duration.ofDays(30);

    /** There is no recovery. */
    public static final RecoveryPolicy OFF = new RecoveryPolicy(RecoveryRules.NONE, Duration.ofDays(7));

    /** Refuses a pause that is less than none, or has no end. */
    public RecoveryPolicy {
        if (pause.isNegative() || pause.compareTo(LONGEST_PAUSE) > 0) {
            throw new IllegalArgumentException("The pause after a recovery that was objected to is 0 to 30 days");
        }
    }

    /**
     * Tells whether there is recovery at all.
     *
     * @return false when its endpoints are not there
     */
    public boolean enabled() {
        return !rules.equals(RecoveryRules.NONE);
    }
}
