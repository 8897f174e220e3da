package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.client.Client;
import java.time.Instant;

/**
 * What a factor is asked for: one login, or one enrolment. What is made for one occasion is worth nothing at another.
 *
 * @param purpose which of the two
 * @param subject the login's or enrolment's identifier
 * @param account whose factor
 * @param client who calls
 * @param now the time
 * @param expiresAt when the occasion ends; nothing made for it outlives it
 * @param particulars what the request that begins an enrolment says beside provider and label. They are there while {@link
 *     Factor#ready}, {@link Factor#repeats} and {@link Factor#offer} are asked, and empty for all else: a factor keeps what it needs later
 */
public record Occasion(
        Purpose purpose,
        String subject,
        Account account,
        Client client,
        Instant now,
        Instant expiresAt,
        Particulars particulars) {
    /** What a proof is for. */
    public enum Purpose {
        /** Signing in. */
        LOGIN,
        /** Enabling the factor. */
        ENROLMENT
    }

    /**
     * Names the occasion among all others.
     *
     * @return purpose and subject
     */
    public String key() {
        return purpose + "/" + subject;
    }
}
