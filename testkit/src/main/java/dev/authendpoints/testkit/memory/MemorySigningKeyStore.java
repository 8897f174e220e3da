package dev.authendpoints.testkit.memory;

import dev.authendpoints.token.SigningKeyStore;
import dev.authendpoints.token.StoredSigningKey;
import dev.authendpoints.tx.Taken;
import java.util.Comparator;
import java.util.List;

final class MemorySigningKeyStore implements SigningKeyStore {
    private final MemoryDatabase database;
    private final Table<Long, StoredSigningKey> keys;

    MemorySigningKeyStore(MemoryDatabase database) {
        this.database = database;
        this.keys = database.table();
    }

    @Override
    public void add(StoredSigningKey key) {
        database.run(() -> {
            if (keys.get(key.nth()).isPresent()) {
                throw new Taken("The place of a signing key");
            }
            keys.put(key.nth(), key);
        });
    }

    @Override
    public List<StoredSigningKey> all() {
        return database.run(() -> keys.rows()
                .sorted(Comparator.comparingLong(StoredSigningKey::nth))
                .toList());
    }

    @Override
    public int removeBefore(long nth) {
        return database.run(() -> keys.removeIf((place, key) -> place < nth));
    }
}
