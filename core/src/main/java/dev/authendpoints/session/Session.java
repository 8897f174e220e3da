package dev.authendpoints.session;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session: one login, until it ends.
 *
 * @param id its identifier
 * @param account whose it is
 * @param epoch the account's epoch that it lives under
 * @param authTime when the proofs were given
 * @param amr which proofs were given (RFC 8176), in order
 * @param expiresAt when it ends at the latest
 * @param stepUp what was proved since, for one purpose alone
 * @param enrolOnly whether it may enable a factor and do nothing else
 */
public record Session(
        SessionId id,
        AccountId account,
        long epoch,
        Instant authTime,
        List<String> amr,
        Instant expiresAt,
        Optional<StepUp> stepUp,
        boolean enrolOnly) {
    /** Takes a copy of the proofs. */
    public Session {
        amr = List.copyOf(amr);
    }

    /**
     * A session in which nothing was proved since it began.
     *
     * @param id its identifier
     * @param account whose it is
     * @param epoch the account's epoch that it lives under
     * @param authTime when the proofs were given
     * @param amr which proofs were given
     * @param expiresAt when it ends at the latest
     */
    public Session(SessionId id, AccountId account, long epoch, Instant authTime, List<String> amr, Instant expiresAt) {
        this(id, account, epoch, authTime, amr, expiresAt, Optional.empty(), false);
    }

    /**
     * Lets it end sooner, and be good for enabling a factor alone.
     *
     * @param end when it ends
     * @return the session that does nothing else
     */
    public Session enrolling(Instant end) {
        return new Session(id, account, epoch, authTime, amr, end, stepUp, true);
    }

    /**
     * Gives it other proofs.
     *
     * @param when when they were given
     * @param proofs which they were
     * @return the session with these
     */
    public Session proved(Instant when, List<String> proofs) {
        return new Session(id, account, epoch, when, proofs, expiresAt, stepUp, enrolOnly);
    }

    /**
     * Gives it proofs for one purpose, or takes them away.
     *
     * @param raised the proofs; nothing for none
     * @return the session with these
     */
    public Session raised(Optional<StepUp> raised) {
        return new Session(id, account, epoch, authTime, amr, expiresAt, raised, enrolOnly);
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
