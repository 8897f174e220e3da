package dev.authendpoints.factor.recovery;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;

/** Where recovery codes are kept. Used ones stay until their set goes, so that a set that is used up is known to be one. */
public interface RecoveryCodeStore {
    /**
     * Keeps a set in place of the one there is. The account is locked.
     *
     * @param account whose
     * @param hashes the keyed hashes of the codes
     * @param now when
     */
    void replace(AccountId account, List<SecretHash> hashes, Instant now);

    /**
     * Lists the codes that were not used.
     *
     * @param account whose
     * @return their hashes
     */
    List<SecretHash> unused(AccountId account);

    /**
     * Tells whether an account has a set, even one that is used up.
     *
     * @param account whose
     * @return true when it has
     */
    boolean exists(AccountId account);

    /**
     * Uses a code up, by one conditional statement.
     *
     * @param account whose
     * @param hash the code's hash
     * @param now when
     * @return true for the one caller who used it
     */
    boolean use(AccountId account, SecretHash hash, Instant now);

    /**
     * Removes an account's set.
     *
     * @param account whose
     */
    void removeAll(AccountId account);
}
