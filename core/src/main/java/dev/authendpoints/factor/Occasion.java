package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.client.Client;
import java.time.Instant;

/**
 * What a factor is asked for: one login, one enrolment, or one step-up. What is made for one occasion is worth nothing at
 * another.
 *
 * @param purpose which of them
 * @param subject the identifier of the login, the enrolment or the step-up
 * @param account whose factor
 * @param client who calls
 * @param now the time
 * @param expiresAt when the occasion ends; nothing made for it outlives it
 * @param particulars what the request that begins an enrolment says beside provider and label. They are there while {@link
 *     Factor#ready}, {@link Factor#repeats} and {@link Factor#offer} are asked, and empty for all else: a factor keeps what it
 *     needs later
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
        ENROLMENT,
        /** Proving in an open session that it is still its owner who uses it. */
        STEP_UP
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
