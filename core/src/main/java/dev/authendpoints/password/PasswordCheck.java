package dev.authendpoints.password;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.Identity;
import dev.authendpoints.client.Client;
import dev.authendpoints.limit.Tries;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one place that checks a password, for every endpoint that asks for one. All of them draw on one budget of failures,
 * an account's own or that of a name which nobody has; where it is used up, right and wrong are no longer told apart.
 */
public final class PasswordCheck {
    private final Transactions transactions;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final PasswordTries tries;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param transactions opens transactions; none is open while a password is hashed
     * @param accounts where the hash is
     * @param passwords compares
     * @param tries counts before that
     * @param time the time
     */
    public PasswordCheck(
            Transactions transactions,
            AccountStore accounts,
            Passwords passwords,
            PasswordTries tries,
            InstantSource time) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.time = time;
    }

    /**
     * Checks who somebody is. It costs a stranger what it costs a known name. What is longer than any password costs nothing at
     * all, whomever it names. The count of a right password is taken back by {@link Checked#decide}.
     *
     * @param identity the username or verified address that was typed
     * @param password the password that was typed
     * @param marker what the browser shows that it was typed into
     * @param client who typed it
     * @return whom it named and whether it proved it
     * @throws HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public Checked check(Identity identity, Secret password, Optional<Secret> marker, Client client) {
        return check(() -> accounts.find(identity), identity.key(), password, marker, client);
    }

    /**
     * Checks the password of an account that is already known.
     *
     * @param id the account; it may have gone meanwhile
     * @param password the password that was typed
     * @param client who typed it
     * @return whether it proved it; the count is taken back
     * @throws HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public Checked check(AccountId id, Secret password, Client client) {
        Checked checked = check(() -> accounts.find(id), id.value(), password, Optional.empty(), client);
        checked.proved().ifPresent(known -> transactions.run(checked.takeBack()));
        return checked;
    }

    private Checked check(
            Supplier<Optional<Account>> find, String name, Secret password, Optional<Secret> marker, Client client) {
        transactions.requireNone();
        if (Passwords.tooLong(password)) {
            return Checked.NOTHING;
        }
        Instant now = time.instant();
        Guess guess = Tries.committed(transactions, () -> count(find.get(), name, marker, now));
        if (!compare(guess, password)) {
            transactions.run(() -> tries.refused(guess.holder(), guess.account(), client, now));
            return new Checked(true, guess.account().map(Account::id), Optional.empty(), () -> {});
        }
        Runnable takeBack = () -> tries.takeBack(guess.holder());
        Optional<Account> outdated = guess.account().filter(known -> passwords.outdated(known.passwordHash()));
        if (outdated.isEmpty()) {
            return new Checked(true, guess.account().map(Account::id), guess.account(), takeBack);
        }
        transactions.run(takeBack); // now: there may be no room to hash it anew
        upgrade(outdated.get(), password);
        return new Checked(true, guess.account().map(Account::id), guess.account(), () -> {});
    }

    /** In one transaction that commits before anything is hashed: whose budget it is, what to compare with, the count. */
    private Guess count(Optional<Account> account, String name, Optional<Secret> marker, Instant now) {
        PasswordTries.Counted counted = tries.count(account, name, marker, now);
        return new Guess(account, counted.holder(), counted.counted());
    }

    /** The hash is paid for even where its answer no longer counts. */
    private boolean compare(Guess guess, Secret password) {
        try {
            boolean same = passwords.matches(password, guess.account().map(Account::passwordHash));
            return same && guess.counted();
        } catch (RuntimeException | Error e) {
            if (guess.counted()) {
                transactions.run(() -> tries.takeBack(guess.holder())); // nothing was compared
            }
            throw e;
        }
    }

    private void upgrade(Account account, Secret password) {
        PasswordHash upgraded = passwords.hash(password);
        transactions.run(() -> accounts.upgradeHash(account.id(), account.passwordHash(), upgraded));
    }

    private record Guess(Optional<Account> account, TryHolder holder, boolean counted) {}

    /**
     * What a check found.
     *
     * @param plausible false for what cannot be a password at all: nothing was looked up, counted or compared, and nothing
     *     about it is worth writing down
     * @param claimed whom the identity named, if anybody
     * @param proved that account as it was when its hash was read, when the password was its own: whoever decides on it
     *     compares the epoch under the lock
     * @param takeBack takes the count of a right password back, in a transaction, unless that is done
     */
    public record Checked(boolean plausible, Optional<AccountId> claimed, Optional<Account> proved, Runnable takeBack) {
        static final Checked NOTHING = new Checked(false, Optional.empty(), Optional.empty(), () -> {});

        /**
         * Decides about an account that was proved, unless it has changed since, and takes the count of its right password back
         * in the same transaction.
         *
         * @param lock decides under the account's lock
         * @param decision what to do in one transaction while the account is locked
         * @param <T> what the decision gives
         * @return what the decision gave, after the commit; nothing when nothing was proved or the account has changed
         */
        public <T> Optional<T> decide(AccountLock lock, Function<Account, T> decision) {
            return proved.flatMap(seen -> lock.whileUnchanged(seen.id(), seen.epoch(), takeBack, decision));
        }
    }
}
