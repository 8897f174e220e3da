package dev.authendpoints.link;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where mailed links are kept. */
public interface LinkStore {
    /**
     * Adds a link.
     *
     * @param link the link
     */
    void add(Link link);

    /**
     * Finds a link that is neither used nor past its life.
     *
     * @param hash the hash of its token
     * @param now the time
     * @return the link
     */
    Optional<Link> find(SecretHash hash, Instant now);

    /**
     * Uses a link up, by one conditional statement.
     *
     * @param hash the hash of its token
     * @param now the time
     * @return true for the one caller who used it
     */
    boolean use(SecretHash hash, Instant now);

    /**
     * Uses up all links of an account and purpose.
     *
     * @param account the account
     * @param purpose the purpose
     * @param now the time
     */
    void useAll(AccountId account, LinkPurpose purpose, Instant now);

    /**
     * Counts what an account has of a purpose.
     *
     * @param account the account
     * @param purpose the purpose
     * @param now the time
     * @return the epochs under which its links were made that are neither used nor past their life, one for each link
     */
    List<Long> epochs(AccountId account, LinkPurpose purpose, Instant now);

    /**
     * Uses up those links of an account and purpose that were mailed to an address, or made under an epoch or a later one.
     *
     * @param account the account
     * @param purpose the purpose
     * @param emailKey the address, in the form that is compared
     * @param epoch the epoch
     * @param now the time
     */
    void useAll(AccountId account, LinkPurpose purpose, String emailKey, long epoch, Instant now);

    /**
     * Removes links past their life.
     *
     * @param expiredBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant expiredBefore);
}
