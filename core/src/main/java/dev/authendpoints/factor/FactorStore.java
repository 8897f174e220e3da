package dev.authendpoints.factor;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.List;

/** Where it is kept which factors an account has. */
public interface FactorStore {
    /**
     * Adds a factor.
     *
     * @param factor the factor
     */
    void add(EnrolledFactor factor);

    /**
     * Lists an account's factors.
     *
     * @param account the account
     * @return the oldest first
     */
    List<EnrolledFactor> of(AccountId account);

    /**
     * Remembers that factors of a kind completed a login.
     *
     * @param account whose
     * @param type the kind
     * @param now when
     */
    void used(AccountId account, FactorType type, Instant now);

    /**
     * Removes an account's factors of a kind.
     *
     * @param account whose
     * @param type the kind
     */
    void remove(AccountId account, FactorType type);

    /**
     * Removes all factors of an account.
     *
     * @param account whose
     */
    void removeAll(AccountId account);
}
