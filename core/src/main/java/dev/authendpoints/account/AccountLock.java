package dev.authendpoints.account;

import dev.authendpoints.tx.Transactions;
import java.util.Optional;
import java.util.function.Function;

/** Decides about one account at a time: every transaction that issues or changes a credential starts here. */
public final class AccountLock {
    private final Transactions transactions;
    private final AccountStore accounts;

    /**
     * Creates it.
     *
     * @param transactions opens the deciding transaction
     * @param accounts where the row to lock is
     */
    public AccountLock(Transactions transactions, AccountStore accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /**
     * Decides about an account that has not changed since a proof of it was looked at.
     *
     * @param id the account
     * @param epoch its epoch when the proof was looked at
     * @param decision what to do in one transaction while the account is locked
     * @param <T> what the decision gives
     * @return what the decision gave, after the commit; nothing when the account is gone, not open or has changed
     */
    public <T> Optional<T> whileUnchanged(AccountId id, long epoch, Function<Account, T> decision) {
        return whileUnchanged(id, epoch, () -> {}, decision);
    }

    /**
     * Decides about an account that has not changed since a proof of it was looked at, after something that is done in any
     * case.
     *
     * @param id the account
     * @param epoch its epoch when the proof was looked at
     * @param always what to do first, in the same transaction, whatever became of the account
     * @param decision what to do in one transaction while the account is locked
     * @param <T> what the decision gives
     * @return what the decision gave, after the commit; nothing when the account is gone, not open or has changed
     */
    public <T> Optional<T> whileUnchanged(AccountId id, long epoch, Runnable always, Function<Account, T> decision) {
        transactions.requireNone();
        return transactions.run(() -> {
            Optional<Account> locked = accounts.lock(id);
            always.run();
            return locked.filter(Account::open)
                    .filter(account -> account.epoch() == epoch)
                    .map(decision);
        });
    }

    /**
     * Decides about an account, whatever its epoch.
     *
     * @param id the account
     * @param decision what to do in one transaction while the account is locked
     * @param <T> what the decision gives
     * @return what the decision gave, after the commit; nothing when the account is gone or not open
     */
    public <T> Optional<T> locked(AccountId id, Function<Account, T> decision) {
        return lockedOrFrozen(
                        id, account -> account.open() ? Optional.of(decision.apply(account)) : Optional.<T>empty())
                .flatMap(given -> given);
    }

    /**
     * Decides about an account, whatever its epoch, and while it is frozen, too: only for what freezes it and what ends that.
     *
     * @param id the account
     * @param decision what to do in one transaction while the account is locked
     * @param <T> what the decision gives
     * @return what the decision gave, after the commit; nothing when the account is gone or disabled
     */
    public <T> Optional<T> lockedOrFrozen(AccountId id, Function<Account, T> decision) {
        transactions.requireNone();
        return transactions.run(
                () -> accounts.lock(id).filter(account -> !account.disabled()).map(decision));
    }
}
