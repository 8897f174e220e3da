package dev.authendpoints.secret;

import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sealed keys in memory, for tests of what stands on keys. */
public final class TestKeys implements KeyStore, Transactions {
    public static final Instant NOW = Instant.parse("2026-03-01T09:30:00.123456Z");

    private final List<StoredKey> keys = new ArrayList<>();
    private final Map<KeyPurpose, String> active = new HashMap<>();

    public static KeyRing ring() {
        return new TestKeys().ringOf(MasterKey.parse(MasterKey.generate(Dice.secure())));
    }

    public KeyRing ringOf(MasterKey masterKey) {
        return new KeyRing(this, this, masterKey, Dice.secure());
    }

    @Override
    public synchronized <T> T run(Supplier<T> work) {
        return work.get();
    }

    @Override
    public boolean active() {
        return false;
    }

    @Override
    public synchronized void addFirst(StoredKey key) {
        if (active.containsKey(key.purpose())) {
            throw new Taken("The place of the active key");
        }
        active.put(key.purpose(), key.id());
        keys.add(key);
    }

    @Override
    public synchronized Optional<String> active(KeyPurpose purpose) {
        return Optional.ofNullable(active.get(purpose));
    }

    @Override
    public synchronized List<StoredKey> all(KeyPurpose purpose) {
        return keys.stream().filter(key -> key.purpose() == purpose).toList();
    }
}
