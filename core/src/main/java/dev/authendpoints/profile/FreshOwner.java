package dev.authendpoints.profile;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Decides something sensitive for an owner who has signed in just now, with every kind of proof that the account has. */
public final class FreshOwner {
    private final AccountLock lock;
    private final Factors factors;

    /**
     * Creates it.
     *
     * @param lock decides under the account's lock
     * @param factors which factors there are
     */
    public FreshOwner(AccountLock lock, Factors factors) {
        this.lock = lock;
        this.factors = factors;
    }

    /** In one transaction while the account is locked; nothing when the owner has to sign in again first. */
    <T> Optional<T> decide(Caller caller, Purpose purpose, Instant now, Function<Account, T> decision) {
        Account seen = caller.account();
        return lock.whileUnchanged(
                        seen.id(),
                        seen.epoch(),
                        account -> Optional.of(account)
                                .filter(owner -> suffices(caller, purpose, now))
                                .map(decision))
                .flatMap(decided -> decided);
    }

    private boolean suffices(Caller caller, Purpose purpose, Instant now) {
        return Freshness.suffices(
                caller.session(), factors.needed(caller.account().id()), purpose, now);
    }
}
