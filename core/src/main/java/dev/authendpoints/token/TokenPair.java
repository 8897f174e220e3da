package dev.authendpoints.token;

import dev.authendpoints.secret.Secret;
import java.time.Duration;
import java.util.List;

/**
 * What a completed login gets.
 *
 * @param accessToken a signed JWT
 * @param expiresIn how long it lives
 * @param refreshToken an opaque token, used once
 * @param refreshExpiresIn how long it lives unused
 * @param amr which proofs were given
 */
public record TokenPair(
        Secret accessToken, Duration expiresIn, Secret refreshToken, Duration refreshExpiresIn, List<String> amr) {}
