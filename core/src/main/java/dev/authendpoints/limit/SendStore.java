package dev.authendpoints.limit;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.List;

/** Where sends are counted. */
public interface SendStore {
    /**
     * Reads earlier sends.
     *
     * @param account to whom
     * @param purpose for what
     * @param after the oldest that matters
     * @return when, ascending
     */
    List<Instant> since(AccountId account, SendPurpose purpose, Instant after);

    /**
     * Counts one.
     *
     * @param account to whom
     * @param purpose for what
     * @param at when
     */
    void add(AccountId account, SendPurpose purpose, Instant at);

    /**
     * Forgets old sends.
     *
     * @param before the oldest that stays
     * @return how many went
     */
    int prune(Instant before);
}
