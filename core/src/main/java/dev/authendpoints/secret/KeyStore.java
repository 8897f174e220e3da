package dev.authendpoints.secret;

import dev.authendpoints.tx.Taken;
import java.util.List;
import java.util.Optional;

/** Where sealed keys are kept. */
public interface KeyStore {
    /**
     * Adds a key and makes it the active one of its purpose, where none is active yet.
     *
     * @param key the key
     * @throws Taken when another node was first
     */
    void addFirst(StoredKey key);

    /**
     * Names the active key of a purpose.
     *
     * @param purpose the purpose
     * @return its identifier, or nothing before the first start
     */
    Optional<String> active(KeyPurpose purpose);

    /**
     * Lists the keys of a purpose, previous ones included.
     *
     * @param purpose the purpose
     * @return the keys, oldest first
     */
    List<StoredKey> all(KeyPurpose purpose);
}
