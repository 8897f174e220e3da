package dev.authendpoints.factor.recovery;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
     * Lists the codes of a set, used ones too.
     *
     * @param account whose
     * @return the codes; none where there is no set
     */
    List<KeptCode> all(AccountId account);

    /**
     * Keeps a set as it was. The account is locked and has none.
     *
     * @param account whose
     * @param codes the codes
     */
    void restore(AccountId account, List<KeptCode> codes);

    /**
     * Lists the codes that were not used.
     *
     * @param account whose
     * @return their hashes
     */
    List<SecretHash> unused(AccountId account);

    /**
     * Counts the codes that were not used.
     *
     * @param account whose
     * @return how many are left of the set; nothing where there is no set
     */
    OptionalInt left(AccountId account);

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
     * Notes that an owner has shown a code without using it, by one conditional statement.
     *
     * @param account whose
     * @param hash the code's hash
     * @param now when
     * @return true when it is a code that was not used
     */
    boolean drill(AccountId account, SecretHash hash, Instant now);

    /**
     * Tells when an owner has last shown a code of the set there is, used since or not.
     *
     * @param account whose
     * @return when; nothing before the first time, and after another set has taken its place
     */
    Optional<Instant> drilledAt(AccountId account);

    /**
     * Removes an account's set.
     *
     * @param account whose
     */
    void removeAll(AccountId account);
}
