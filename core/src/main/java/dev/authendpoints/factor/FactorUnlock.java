package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.client.Client;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.Links;
import dev.authendpoints.secret.Secret;
import java.time.Instant;
import java.time.InstantSource;

/** Gives tries back to stopped factors, for whoever follows the link that their owner was mailed. It proves nothing else. */
public final class FactorUnlock {
    private final AccountLock lock;
    private final Links links;
    private final FactorTries tries;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param lock decides under the account's lock
     * @param links mailed links
     * @param tries counts failures
     * @param time the time
     */
    public FactorUnlock(AccountLock lock, Links links, FactorTries tries, InstantSource time) {
        this.lock = lock;
        this.links = links;
        this.tries = tries;
        this.time = time;
    }

    /**
     * Uses the link up. It works whatever else has changed since, because an owner who is told to change the password will do
     * that first.
     *
     * @param identity the account's identifier, as the link says it
     * @param token the link's token
     * @param client who presents it
     * @return true when the account's factors have tries again; false when the link is unknown, used, replaced or past its life
     */
    public boolean unlock(String identity, Secret token, Client client) {
        if (!AccountId.plausible(identity)) {
            return false;
        }
        Instant now = time.instant();
        return lock.locked(new AccountId(identity), account -> unlock(account, token, client, now))
                .orElse(false);
    }

    private boolean unlock(Account account, Secret token, Client client, Instant now) {
        boolean used = links.find(account.id(), LinkPurpose.UNLOCK_FACTOR, token, now)
                .filter(link -> link.emailKey().equals(account.email().key()))
                .filter(link -> links.use(link, now))
                .isPresent();
        if (used) {
            tries.unlocked(account, client, now);
        }
        return used;
    }
}
