package dev.authendpoints.secret;

import java.time.Instant;

/**
 * A key as the database keeps it.
 *
 * @param id its identifier
 * @param purpose what it is for
 * @param sealed the key, sealed under the master key with its purpose and identifier as associated data
 * @param createdAt when it was made
 */
public record StoredKey(String id, KeyPurpose purpose, String sealed, Instant createdAt) {}
