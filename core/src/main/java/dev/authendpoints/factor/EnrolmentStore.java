package dev.authendpoints.factor;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Where pending enrolments are kept. */
public interface EnrolmentStore {
    /**
     * Finds the pending enrolment of a kind.
     *
     * @param account whose
     * @param type the kind
     * @param now the time
     * @return the enrolment, when it is neither complete nor past its life
     */
    Optional<Enrolment> pending(AccountId account, FactorType type, Instant now);

    /**
     * Begins an enrolment in place of an earlier one of the same account and kind. The account is locked.
     *
     * @param enrolment the enrolment
     */
    void replace(Enrolment enrolment);

    /**
     * Changes what the factor will be called, and which one it takes the place of. The account is locked.
     *
     * @param id the enrolment
     * @param label the label, if there is to be one
     * @param move which factor it takes the place of, if any
     */
    void describe(String id, Optional<Label> label, Optional<Move> move);

    /**
     * Counts a try, by one conditional statement.
     *
     * @param id the enrolment
     * @param most how many tries it has
     * @param now the time
     * @return true when a try was left and is now counted
     */
    boolean countTry(String id, int most, Instant now);

    /**
     * Completes an enrolment, by one conditional statement.
     *
     * @param id the enrolment
     * @param now the time
     * @return true for the one caller who completed it while it was alive
     */
    boolean complete(String id, Instant now);

    /**
     * Removes enrolments past their life.
     *
     * @param expiredBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant expiredBefore);
}
