package dev.authendpoints.token;

import java.security.Provider;
import java.time.Duration;
import java.util.Optional;

/**
 * How access tokens are signed.
 *
 * @param algorithm the algorithm of new keys; tokens that older keys signed are read until they end
 * @param keyLife how long a key signs before the next one does; at least a day
 * @param provider computes signatures where it can; the platform's own without one
 */
public record SigningPolicy(TokenAlgorithm algorithm, Duration keyLife, Optional<Provider> provider) {
    private static final Duration SHORTEST = Duration.ofDays(1);

    /** Refuses a life in which the next key could not be published in time. */
    public SigningPolicy {
        if (keyLife.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("A signing key must live for at least a day");
        }
    }

    /**
     * Signs on the platform's own implementation.
     *
     * @param algorithm the algorithm of new keys
     * @param keyLife how long a key signs
     */
    public SigningPolicy(TokenAlgorithm algorithm, Duration keyLife) {
        this(algorithm, keyLife, Optional.empty());
    }
}
