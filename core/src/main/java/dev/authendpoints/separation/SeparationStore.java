package dev.authendpoints.separation;

import dev.authendpoints.account.AccountId;
import java.time.Instant;

/** Where it is kept whose password was reset through the mailbox and has not been used with a second factor since. */
public interface SeparationStore {
    /**
     * Remembers that a password was reset through the mailbox.
     *
     * @param account whose, locked
     * @param at when
     */
    void mark(AccountId account, Instant at);

    /**
     * Tells whether that is remembered.
     *
     * @param account whose
     * @return true from {@link #mark} to {@link #clear}
     */
    boolean marked(AccountId account);

    /**
     * Forgets it.
     *
     * @param account whose, locked
     */
    void clear(AccountId account);
}
