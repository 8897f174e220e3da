package dev.authendpoints.device;

import java.time.Duration;

/**
 * Whether owners may trust devices, and for how long.
 *
 * @param enabled whether a device can be trusted at all; where not, those that are trusted are worth nothing
 * @param life how long one is trusted, from the login that proved every factor on; its use makes that no longer. At most 90
 * days
 */
public record DevicePolicy(boolean enabled, Duration life) {
    private static final Duration LONGEST = Duration.ofDays(90);

    /** Refuses a life that makes no sense. */
    public DevicePolicy {
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A device must be trusted for more than nothing and at most 90 days");
        }
    }
}
