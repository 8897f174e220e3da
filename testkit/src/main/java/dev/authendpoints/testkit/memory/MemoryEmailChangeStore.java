package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.profile.EmailChange;
import dev.authendpoints.profile.EmailChangeStore;
import java.time.Instant;
import java.util.Optional;

final class MemoryEmailChangeStore implements EmailChangeStore {
    private final MemoryDatabase database;
    private final Table<AccountId, EmailChange> changes;

    MemoryEmailChangeStore(MemoryDatabase database) {
        this.database = database;
        this.changes = database.table();
    }

    @Override
    public void replace(EmailChange change) {
        database.run(() -> changes.put(change.account(), change));
    }

    @Override
    public Optional<EmailChange> find(AccountId account, Instant now) {
        return database.run(() -> changes.get(account).filter(change -> now.isBefore(change.expiresAt())));
    }

    @Override
    public boolean wantedByAnother(EmailAddress email, AccountId except, Instant now) {
        return database.run(() -> changes.rows()
                .filter(change -> change.email().key().equals(email.key()))
                .filter(change -> now.isBefore(change.expiresAt()))
                .anyMatch(change -> !change.account().equals(except)));
    }

    @Override
    public boolean complete(AccountId account, EmailAddress email, Instant now) {
        return database.run(() -> {
            Optional<EmailChange> change =
                    find(account, now).filter(pending -> pending.email().key().equals(email.key()));
            change.ifPresent(completed -> changes.remove(account));
            return change.isPresent();
        });
    }

    @Override
    public int prune(Instant expiredBefore) {
        return database.run(
                () -> changes.removeIf((account, change) -> change.expiresAt().isBefore(expiredBefore)));
    }
}
