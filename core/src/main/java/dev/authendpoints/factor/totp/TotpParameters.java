package dev.authendpoints.factor.totp;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * How codes are made from a secret (RFC 6238 §4). They are kept with each secret: what an installation changes counts for new
 * ones, and an app that has scanned an old one goes on.
 *
 * @param algorithm the hash function
 * @param digits how long a code is: 6 or 8
 * @param period how long a time step lasts: 30 or 60 seconds
 */
public record TotpParameters(TotpAlgorithm algorithm, int digits, Duration period) {
    // First: the constant below is checked against them.
    private static final Set<Integer> DIGITS = Set.of(6, 8);
    private static final Set<Duration> PERIODS = Set.of(Duration.ofSeconds(30), Duration.ofSeconds(60));

    private static final Duration FURTHEST = Duration.ofMinutes(10);

    /** What every app knows, and some take everything for. */
    public static final TotpParameters COMMON = new TotpParameters(TotpAlgorithm.SHA1, 6, Duration.ofSeconds(30));

    /** Refuses what no app shows. */
    public TotpParameters {
        if (!DIGITS.contains(digits) || !PERIODS.contains(period)) {
            throw new IllegalArgumentException("An authenticator shows 6 or 8 digits for 30 or 60 seconds");
        }
    }

    /** The number of the time step that an instant is in. */
    long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), period.toSeconds());
    }

    /** How many steps a clock may be off and still be followed or set: ten minutes. */
    int furthest() {
        return Math.toIntExact(FURTHEST.dividedBy(period));
    }

    /** When a time step begins. */
    Instant start(long step) {
        return Instant.ofEpochSecond(Math.multiplyExact(step, period.toSeconds()));
    }
}
