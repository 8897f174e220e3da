package dev.authendpoints.factor.code;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where codes that were sent are kept, whatever way they went. */
public interface SentCodeStore {
    /**
     * Keeps a code in place of an earlier one of the same occasion. The account is locked.
     *
     * @param code the code
     */
    void replace(SentCode code);

    /**
     * Finds an occasion's code.
     *
     * @param occasion its key
     * @return the code, unless it was used; it may be past its life
     */
    Optional<SentCode> find(String occasion);

    /**
     * Lists the occasions of an account whose codes could still be used.
     *
     * @param account whose
     * @param now the time
     * @return their keys
     */
    List<String> occasions(AccountId account, Instant now);

    /**
     * Uses a code up, by one conditional statement.
     *
     * @param occasion its key
     * @param hash the code's hash: a newer code of the same occasion is another one
     * @param now the time
     * @return true for the one caller who used it while it was alive
     */
    boolean use(String occasion, SecretHash hash, Instant now);

    /**
     * Removes codes past their life.
     *
     * @param expiredBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant expiredBefore);
}
