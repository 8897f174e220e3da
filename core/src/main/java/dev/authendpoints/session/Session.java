package dev.authendpoints.session;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * A session: one login, until it ends.
 *
 * @param id its identifier
 * @param account whose it is
 * @param epoch the account's epoch that it lives under
 * @param authTime when the proofs were given
 * @param amr which proofs were given (RFC 8176), in order
 * @param expiresAt when it ends at the latest
 */
public record Session(
        SessionId id, AccountId account, long epoch, Instant authTime, List<String> amr, Instant expiresAt) {
    /** Takes a copy of the proofs. */
    public Session {
        amr = List.copyOf(amr);
    }

    /**
     * Says what the proofs are worth (NIST SP 800-63B-4 §2): {@code aal2} for a password with an authenticator, a recovery
     * code or a passkey; {@code aal1} for everything less, mailed and phoned codes included.
     *
     * @return the {@code acr} claim
     */
    public String acr() {
        return Assurance.of(amr);
    }
}
