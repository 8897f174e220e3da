package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountSearch;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Identity;
import dev.authendpoints.account.Language;
import dev.authendpoints.account.Username;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryAccountStore implements AccountStore {
    private final MemoryDatabase database;
    private final Table<AccountId, Account> accounts;
    private final Table<String, AccountId> owners;

    MemoryAccountStore(MemoryDatabase database) {
        this.database = database;
        this.accounts = database.table();
        this.owners = database.table();
    }

    @Override
    public void add(Account account) {
        database.run(() -> {
            if (bearer(account.username().key()).isPresent()) {
                throw new Taken("The username");
            }
            accounts.put(account.id(), account);
        });
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return database.run(() -> accounts.get(id).map(this::asOwner));
    }

    @Override
    public Optional<Account> find(Identity identity) {
        return database.run(() -> identity.isAddress()
                ? owners.get(identity.key()).flatMap(this::find)
                : bearer(identity.key()).map(this::asOwner));
    }

    @Override
    public boolean claimedByAnother(EmailAddress email, AccountId except) {
        return database.run(() -> accounts.rows()
                .filter(account -> account.email().key().equals(email.key()))
                .filter(account -> !account.id().equals(except))
                .anyMatch(account -> !asOwner(account).emailVerified()));
    }

    @Override
    public Optional<Account> lock(AccountId id) {
        return find(id);
    }

    @Override
    public void verifyEmail(AccountId id, EmailAddress email, Instant at) {
        database.run(() -> {
            if (owners.get(email.key()).filter(owner -> !owner.equals(id)).isPresent()) {
                throw new Taken("The address");
            }
            owners.put(email.key(), id);
        });
    }

    @Override
    public void changeUsername(AccountId id, Username username) {
        database.run(() -> {
            if (bearer(username.key()).filter(other -> !other.id().equals(id)).isPresent()) {
                throw new Taken("The username");
            }
            accounts.update(id, any -> true, account -> account.named(username));
        });
    }

    @Override
    public void changeLanguage(AccountId id, Language language) {
        database.run(() -> accounts.update(id, any -> true, account -> account.reading(language)));
    }

    @Override
    public void changeEmail(AccountId id, EmailAddress email, Instant at) {
        database.run(() -> {
            owners.removeIf((key, owner) -> owner.equals(id));
            verifyEmail(id, email, at);
            accounts.update(id, any -> true, account -> {
                Username name =
                        account.username().isAddress() ? new Username(email.text(), email.key()) : account.username();
                return with(account, name, email, account.passwordHash(), 1);
            });
        });
    }

    @Override
    public void remove(AccountId id) {
        database.run(() -> {
            owners.removeIf((key, owner) -> owner.equals(id));
            accounts.remove(id);
        });
    }

    @Override
    public void freeze(AccountId id, Instant at) {
        database.run(() -> accounts.update(
                id, any -> true, account -> closed(account, account.disabled(), true, account.epoch() + 1)));
    }

    @Override
    public void disable(AccountId id) {
        database.run(() -> accounts.update(
                id, any -> true, account -> closed(account, true, account.frozen(), account.epoch() + 1)));
    }

    @Override
    public void changePassword(AccountId id, PasswordHash hash) {
        database.run(() -> {
            change(id, account -> true, hash, 0);
            accounts.update(
                    id, any -> true, account -> closed(account, account.disabled(), false, account.epoch() + 1));
        });
    }

    @Override
    public void raiseEpoch(AccountId id) {
        database.run(() -> find(id).ifPresent(account -> change(id, any -> true, account.passwordHash(), 1)));
    }

    @Override
    public void enable(AccountId id) {
        database.run(() ->
                accounts.update(id, any -> true, account -> closed(account, false, account.frozen(), account.epoch())));
    }

    @Override
    public List<Account> search(AccountSearch search) {
        return database.run(() -> accounts.rows()
                .map(this::asOwner)
                .filter(search::finds)
                .sorted(Comparator.comparing(account -> account.id().value()))
                .filter(account -> search.after()
                        .filter(after -> account.id().value().compareTo(after.value()) <= 0)
                        .isEmpty())
                .limit(search.most())
                .toList());
    }

    @Override
    public void upgradeHash(AccountId id, PasswordHash old, PasswordHash upgraded) {
        change(id, account -> account.passwordHash().equals(old), upgraded, 0);
    }

    @Override
    public int removeUnverified(Instant createdBefore) {
        return database.run(() -> accounts.removeIf((id, account) ->
                account.createdAt().isBefore(createdBefore) && !asOwner(account).emailVerified()));
    }

    /** A name that is an address is nobody's by itself: the address decides. */
    private Optional<Account> bearer(String usernameKey) {
        return accounts.rows()
                .filter(account -> !account.username().isAddress())
                .filter(account -> account.username().key().equals(usernameKey))
                .findFirst();
    }

    private Account asOwner(Account account) {
        boolean owner =
                owners.get(account.email().key()).filter(account.id()::equals).isPresent();
        return new Account(
                account.id(),
                account.username(),
                account.email(),
                owner,
                account.passwordHash(),
                account.epoch(),
                account.disabled(),
                account.frozen(),
                account.language(),
                account.createdAt());
    }

    private void change(AccountId id, Predicate<Account> where, PasswordHash hash, int epochs) {
        database.run(() -> accounts.update(
                id, where, account -> with(account, account.username(), account.email(), hash, epochs)));
    }

    private static Account with(Account account, Username name, EmailAddress email, PasswordHash hash, int epochs) {
        return new Account(
                account.id(),
                name,
                email,
                account.emailVerified(),
                hash,
                account.epoch() + epochs,
                account.disabled(),
                account.frozen(),
                account.language(),
                account.createdAt());
    }

    private static Account closed(Account account, boolean disabled, boolean frozen, long epoch) {
        return new Account(
                account.id(),
                account.username(),
                account.email(),
                account.emailVerified(),
                account.passwordHash(),
                epoch,
                disabled,
                frozen,
                account.language(),
                account.createdAt());
    }
}
