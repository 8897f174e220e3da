package dev.authendpoints.token;

import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import java.time.Instant;

/**
 * What a transaction has granted and is signed after its commit.
 *
 * @param caller the session and its account
 * @param refreshToken the session's next refresh token
 * @param refreshExpiresAt when that ends unused
 * @param at when it was granted
 */
public record Grant(Caller caller, Secret refreshToken, Instant refreshExpiresAt, Instant at) {}
