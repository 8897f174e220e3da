package dev.authendpoints.factor;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.List;

/** Where it is kept how accounts could be entered before they changed. */
public interface FormerStore {
    /**
     * Keeps a state. The account is locked.
     *
     * @param state the state
     */
    void add(State state);

    /**
     * Lists the epochs of which something is kept.
     *
     * @param account the account
     * @return the oldest first
     */
    List<Long> epochs(AccountId account);

    /**
     * Lists what is kept of an account since an epoch. The account is locked.
     *
     * @param account the account
     * @param epoch the first epoch that counts
     * @return the oldest first, those included that are past their life and not pruned yet
     */
    List<State> since(AccountId account, long epoch);

    /**
     * Erases what is kept of an account since an epoch. The account is locked.
     *
     * @param account the account
     * @param epoch the first epoch that goes
     */
    void removeSince(AccountId account, long epoch);

    /**
     * Erases what is past its life.
     *
     * @param expiredBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant expiredBefore);

    /**
     * A state as it is kept.
     *
     * @param account the account
     * @param epoch its epoch, at whose end it was like this
     * @param sealed all of it, sealed for this account and epoch
     * @param keptAt when the epoch ended
     * @param expiresAt when it is erased
     */
    record State(AccountId account, long epoch, String sealed, Instant keptAt, Instant expiresAt) {}
}
