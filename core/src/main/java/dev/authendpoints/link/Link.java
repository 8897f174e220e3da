package dev.authendpoints.link;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;

/**
 * A link as it is kept.
 *
 * @param hash the hash of its token
 * @param account whose it is
 * @param purpose what it is for
 * @param emailKey the address that it was mailed to, in the form that is compared
 * @param epoch the account's epoch when it was made
 * @param createdAt when it was made
 * @param expiresAt when it ends
 */
public record Link(
        SecretHash hash,
        AccountId account,
        LinkPurpose purpose,
        String emailKey,
        long epoch,
        Instant createdAt,
        Instant expiresAt) {}
