package dev.authendpoints.password;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.Identity;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.tx.Transactions;
import java.util.Optional;

/** The one place that checks a password, for every endpoint that asks for one. */
public final class PasswordCheck {
    private final Transactions transactions;
    private final AccountStore accounts;
    private final Passwords passwords;

    /**
     * Creates it.
     *
     * @param transactions opens transactions; none is open while a password is hashed
     * @param accounts where the hash is
     * @param passwords compares
     */
    public PasswordCheck(Transactions transactions, AccountStore accounts, Passwords passwords) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * Checks who somebody is. It costs a stranger what it costs a known name.
     *
     * @param identity the username or verified address that was typed
     * @param password the password that was typed
     * @return whom it named and whether it proved it
     * @throws HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public Checked check(Identity identity, Secret password) {
        transactions.requireNone();
        return check(transactions.run(() -> accounts.find(identity)), password);
    }

    /**
     * Checks the password of an account that is already known.
     *
     * @param account the account as read, or nothing
     * @param password the password that was typed
     * @return whether it proved it
     * @throws HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public Checked check(Optional<Account> account, Secret password) {
        if (!passwords.matches(password, account.map(Account::passwordHash))) {
            return new Checked(account.map(Account::id), Optional.empty());
        }
        account.filter(known -> passwords.outdated(known.passwordHash())).ifPresent(known -> upgrade(known, password));
        return new Checked(account.map(Account::id), account);
    }

    private void upgrade(Account account, Secret password) {
        PasswordHash upgraded = passwords.hash(password);
        transactions.run(() -> accounts.upgradeHash(account.id(), account.passwordHash(), upgraded));
    }

    /**
     * What a check found.
     *
     * @param claimed whom the identity named, if anybody
     * @param proved that account as it was when its hash was read, when the password was its own: whoever decides on it
     *     compares the epoch under the lock
     */
    public record Checked(Optional<AccountId> claimed, Optional<Account> proved) {}
}
