package dev.authendpoints.admin;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;

/** Where the bootstrap token is kept, and whether anybody administers. An account that is disabled administers nothing. */
public interface AdminStore {
    /**
     * Offers a bootstrap token, by one conditional statement.
     *
     * @param token the hash of its text
     * @param now the time
     * @param expiresAt when it ends
     * @return false when another one waits to be used, or somebody administers
     */
    boolean offer(SecretHash token, Instant now, Instant expiresAt);

    /**
     * Uses the bootstrap token up, by one conditional statement.
     *
     * @param token the hash of what was presented
     * @param now the time
     * @return true for the one caller who presented the token within its life, while nobody administered
     */
    boolean claim(SecretHash token, Instant now);

    /**
     * Tells whether somebody else administers, and lets nobody else ask until the transaction ends.
     *
     * @param except who does not count
     * @return true when there is another administrator
     */
    boolean othersAdminister(AccountId except);
}
