package dev.authendpoints.factor;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept which factors an account has. */
public interface FactorStore {
    /**
     * Adds a factor.
     *
     * @param factor the factor
     */
    void add(EnrolledFactor factor);

    /**
     * Lists an account's factors, those that have retired included.
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
     * Remembers that one factor completed a login, by one conditional statement.
     *
     * @param account whose
     * @param id the factor
     * @param now when
     * @return true unless it is gone or has retired
     */
    boolean used(AccountId account, String id, Instant now);

    /**
     * Lets a factor work until a moment, or for good. The account is locked.
     *
     * @param account whose
     * @param id the factor
     * @param end when it retires; nothing when it stays
     */
    void retire(AccountId account, String id, Optional<Instant> end);

    /**
     * Lists factors of whatever accounts that have retired.
     *
     * @param before those that retired later are left out
     * @param most how many are listed at once
     * @return at most so many
     */
    List<EnrolledFactor> retired(Instant before, int most);

    /**
     * Gives a factor another name. The account is locked.
     *
     * @param account whose
     * @param id the factor
     * @param label what its owner calls it
     */
    void rename(AccountId account, String id, Label label);

    /**
     * Prefers one factor of an account to all others, or none. The account is locked.
     *
     * @param account whose
     * @param id the factor; nothing for none
     */
    void prefer(AccountId account, Optional<String> id);

    /**
     * Removes a factor.
     *
     * @param account whose
     * @param id the factor
     */
    void remove(AccountId account, String id);

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
