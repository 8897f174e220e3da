package dev.authendpoints.reenrolment;

import dev.authendpoints.account.AccountId;
import java.time.Instant;

/** What may open a re-enrolment and has not yet. */
@FunctionalInterface
public interface Openings {
    /**
     * Withdraws what an account has, in a transaction, with the account locked.
     *
     * @param account whose
     * @param now the time
     * @return true when there was something
     */
    boolean withdrawOf(AccountId account, Instant now);
}
