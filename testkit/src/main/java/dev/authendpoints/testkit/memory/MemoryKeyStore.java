package dev.authendpoints.testkit.memory;

import dev.authendpoints.secret.KeyPurpose;
import dev.authendpoints.secret.KeyStore;
import dev.authendpoints.secret.StoredKey;
import dev.authendpoints.tx.Taken;
import java.util.List;
import java.util.Optional;

final class MemoryKeyStore implements KeyStore {
    private final MemoryDatabase database;
    private final Table<String, StoredKey> keys;
    private final Table<KeyPurpose, String> active;

    MemoryKeyStore(MemoryDatabase database) {
        this.database = database;
        this.keys = database.table();
        this.active = database.table();
    }

    @Override
    public void addFirst(StoredKey key) {
        database.run(() -> {
            if (active.get(key.purpose()).isPresent()) {
                throw new Taken("The place of the active key");
            }
            keys.put(key.id(), key);
            active.put(key.purpose(), key.id());
        });
    }

    @Override
    public Optional<String> active(KeyPurpose purpose) {
        return database.run(() -> active.get(purpose));
    }

    @Override
    public List<StoredKey> all(KeyPurpose purpose) {
        return database.run(
                () -> keys.rows().filter(key -> key.purpose() == purpose).toList());
    }
}
