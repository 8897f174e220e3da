package dev.authendpoints.token;

import dev.authendpoints.limit.Limits;
import java.time.Duration;

/**
 * How long tokens live, and what they say about this server.
 *
 * @param issuer the {@code iss} claim
 * @param audience the {@code aud} claim
 * @param accessLife how long an access token lives
 * @param refreshIdle how long a refresh token lives unused
 * @param refreshAbsolute how long a session lives at the most
 * @param sessions how many sessions of an account live at once: up to {@link Limits#SESSIONS}; one more ends the oldest
 */
public record TokenPolicy(
        String issuer,
        String audience,
        Duration accessLife,
        Duration refreshIdle,
        Duration refreshAbsolute,
        int sessions) {
    private static final Duration LONGEST_ACCESS = Duration.ofHours(1);

    /**
     * As many sessions of an account live as may.
     *
     * @param issuer the {@code iss} claim
     * @param audience the {@code aud} claim
     * @param accessLife how long an access token lives
     * @param refreshIdle how long a refresh token lives unused
     * @param refreshAbsolute how long a session lives at the most
     */
    public TokenPolicy(
            String issuer, String audience, Duration accessLife, Duration refreshIdle, Duration refreshAbsolute) {
        this(issuer, audience, accessLife, refreshIdle, refreshAbsolute, Limits.SESSIONS);
    }

    /** Refuses lives that make no sense. */
    public TokenPolicy {
        if (issuer.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("Tokens need an issuer and an audience");
        }
        if (!positive(accessLife) || accessLife.compareTo(LONGEST_ACCESS) > 0) {
            throw new IllegalArgumentException("An access token must live for more than nothing and at most an hour");
        }
        if (!positive(refreshIdle) || refreshIdle.compareTo(refreshAbsolute) > 0) {
            throw new IllegalArgumentException(
                    "A refresh token must live for more than nothing and no longer than its session");
        }
        if (sessions < 1 || sessions > Limits.SESSIONS) {
            throw new IllegalArgumentException("An account has from 1 to " + Limits.SESSIONS + " sessions");
        }
    }

    private static boolean positive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }
}
