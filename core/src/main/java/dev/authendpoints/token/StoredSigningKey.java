package dev.authendpoints.token;

import java.time.Instant;

/**
 * A signing key as the database keeps it.
 *
 * @param nth its place in the succession, from 0: no two keys have the same
 * @param id its {@code kid}
 * @param sealed the private JWK (RFC 7517) with its {@code alg}, sealed under the master key
 * @param signsFrom when it takes over from the one before it
 */
public record StoredSigningKey(long nth, String id, String sealed, Instant signsFrom) {}
