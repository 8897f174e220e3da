package dev.authendpoints.factor;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.Secret;
import java.time.Instant;
import java.util.List;

/**
 * The kind that lets an owner in who has lost all other factors: a set of codes, each of which works once. It comes with the
 * first factor, goes with the last, and counts for none: it is not enabled by itself, and an account that has nothing but
 * codes has no second factor. A server knows at most one such kind.
 */
public interface Recovery extends Factor {
    /**
     * Makes a set in place of the one there is. It runs in a transaction, with the account locked.
     *
     * @param account whose
     * @param now when
     * @return the codes as they are shown, this once
     */
    List<Secret> renew(AccountId account, Instant now);

    /**
     * Counts the codes that were not used.
     *
     * @param account whose
     * @return how many are left
     */
    int left(AccountId account);

    /**
     * Tells whether an account has a set, even one that is used up.
     *
     * @param account whose
     * @return false before the first set, and after the account has forgotten it
     */
    boolean exists(AccountId account);
}
