package dev.authendpoints.reenrolment;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept which sessions replace the factors of their account. A row goes with its session. */
public interface ReenrolmentStore {
    /**
     * Adds one.
     *
     * @param reenrolment the re-enrolment, its account locked
     */
    void add(OpenReenrolment reenrolment);

    /**
     * Finds what a session was opened for, whether that is over or not.
     *
     * @param session the session
     * @return the re-enrolment; nothing for any other session
     */
    Optional<OpenReenrolment> of(SessionId session);

    /**
     * Lists those of an account that are neither completed nor withdrawn.
     *
     * @param account the account
     * @return their sessions
     */
    List<SessionId> open(AccountId account);

    /**
     * Closes one, by one conditional statement.
     *
     * @param session the session
     * @param now the time
     * @return true for the one caller who closed it, be it that it was completed or withdrawn
     */
    boolean close(SessionId session, Instant now);
}
