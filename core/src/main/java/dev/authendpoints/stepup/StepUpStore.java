package dev.authendpoints.stepup;

import dev.authendpoints.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/** Where step-ups are kept that have begun, one a session. */
public interface StepUpStore {
    /**
     * Keeps a step-up in place of the session's earlier one.
     *
     * @param stepUp the step-up, its account locked
     */
    void replace(OpenStepUp stepUp);

    /**
     * Finds the step-up of a session.
     *
     * @param session the session
     * @param now the time
     * @return the step-up, unless it has ended
     */
    Optional<OpenStepUp> find(SessionId session, Instant now);

    /**
     * Uses a step-up up, by one conditional statement.
     *
     * @param id names it
     * @param now the time
     * @return true for the one caller who did
     */
    boolean complete(String id, Instant now);

    /**
     * Removes step-ups past their life.
     *
     * @param expiredBefore what ended later stays
     * @return how many went
     */
    int prune(Instant expiredBefore);
}
