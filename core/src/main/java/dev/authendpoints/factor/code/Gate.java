package dev.authendpoints.factor.code;

import java.time.Instant;

/** What has to agree beside an account's own budget before a code is sent, such as budgets that accounts share. */
@FunctionalInterface
public interface Gate {
    /** Lets every code through. */
    Gate OPEN = now -> now;

    /**
     * Asks for one code, and takes what it costs. It runs in a transaction, with the account locked.
     *
     * @param now the time
     * @return now when the code may be sent; otherwise a later time when another may
     */
    Instant pass(Instant now);
}
