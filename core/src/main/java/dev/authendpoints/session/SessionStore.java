package dev.authendpoints.session;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.client.Client;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where sessions are kept. */
public interface SessionStore {
    /**
     * Adds a session.
     *
     * @param session the session
     * @param client who opened it
     * @param createdAt when it began
     */
    void add(Session session, Client client, Instant createdAt);

    /**
     * Reads a session together with its account.
     *
     * @param id the session
     * @param now the time
     * @return both, when the session has neither ended nor expired and the account is neither disabled nor changed since
     */
    Optional<Caller> live(SessionId id, Instant now);

    /**
     * Lists an account's sessions.
     *
     * @param account whose
     * @param most how many at most
     * @param now the time
     * @return those that live, the newest first
     */
    List<OpenSession> open(AccountId account, int most, Instant now);

    /**
     * Ends all living sessions of an account but the newest, to make room for another.
     *
     * @param account whose, locked
     * @param most how many stay
     * @param now the time
     * @return how many have ended
     */
    int keepNewest(AccountId account, int most, Instant now);

    /**
     * Names the account of a session, whether it lives or not.
     *
     * @param id the session
     * @return the account
     */
    Optional<AccountId> owner(SessionId id);

    /**
     * Tells whose session a refresh token belongs to, dead or alive.
     *
     * @param refreshToken the hash of its text
     * @return the account, if there is such a token
     */
    Optional<AccountId> ownerOf(SecretHash refreshToken);

    /**
     * Ends a session, by one conditional statement.
     *
     * @param id the session
     * @param now the time
     * @return true for the one caller who ended it
     */
    boolean end(SessionId id, Instant now);

    /**
     * Ends all sessions of an account but one, by one conditional statement.
     *
     * @param account whose
     * @param survivor the one that lives on
     * @param now the time
     * @return how many this call has ended, those left from before a change of the account not counted
     */
    int endOthers(AccountId account, SessionId survivor, Instant now);

    /**
     * Gives a living session fresh proofs in place of those that it has, by one conditional statement.
     *
     * @param id the session, its account locked
     * @param authTime when they were given
     * @param amr which they were
     * @param now the time
     * @return false when it has ended
     */
    boolean prove(SessionId id, Instant authTime, List<String> amr, Instant now);

    /**
     * Gives a living session proofs for one purpose alone, in place of those for any other, by one conditional statement.
     *
     * @param id the session, its account locked
     * @param stepUp the proofs
     * @param now the time
     * @return false when it has ended
     */
    boolean raise(SessionId id, StepUp stepUp, Instant now);

    /**
     * Lets a session live on under another epoch: the one that a credential change was made in. Proofs for one purpose alone
     * do not outlive the change.
     *
     * @param id the session
     * @param epoch the account's new epoch
     */
    void moveTo(SessionId id, long epoch);

    /**
     * Removes sessions that ended or expired, with their refresh tokens.
     *
     * @param endedBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant endedBefore);
}
