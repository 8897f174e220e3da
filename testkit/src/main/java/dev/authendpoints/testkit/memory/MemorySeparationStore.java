package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.separation.SeparationStore;
import java.time.Instant;

final class MemorySeparationStore implements SeparationStore {
    private final MemoryDatabase database;
    private final Table<AccountId, Instant> resets;

    MemorySeparationStore(MemoryDatabase database) {
        this.database = database;
        this.resets = database.table();
    }

    @Override
    public void mark(AccountId account, Instant at) {
        database.run(() -> resets.put(account, at));
    }

    @Override
    public boolean marked(AccountId account) {
        return database.run(() -> resets.get(account).isPresent());
    }

    @Override
    public void clear(AccountId account) {
        database.run(() -> resets.remove(account));
    }
}
