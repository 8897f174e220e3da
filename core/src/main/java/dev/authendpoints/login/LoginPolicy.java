package dev.authendpoints.login;

import java.time.Duration;

/**
 * How long a login stays open, and how it may be completed.
 *
 * @param life how long the second step is taken, at most 10 minutes (NIST SP 800-63B-4 §3.1.3.2)
 * @param challengeRequired whether the second step has to present the first step's challenge
 */
public record LoginPolicy(Duration life, boolean challengeRequired) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Refuses a longer life than the standard allows. */
    public LoginPolicy {
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A login must stay open for more than nothing and at most 10 minutes");
        }
    }
}
