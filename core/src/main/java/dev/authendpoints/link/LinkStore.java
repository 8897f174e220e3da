package dev.authendpoints.link;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
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
     * Removes links past their life.
     *
     * @param expiredBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant expiredBefore);
}
