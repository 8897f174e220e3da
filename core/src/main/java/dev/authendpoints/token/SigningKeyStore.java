package dev.authendpoints.token;

import dev.authendpoints.tx.Taken;
import java.util.List;

/** Where the succession of signing keys is kept. */
public interface SigningKeyStore {
    /**
     * Adds a key.
     *
     * @param key the key
     * @throws Taken when another node has given its place to another key
     */
    void add(StoredSigningKey key);

    /**
     * Lists the keys.
     *
     * @return in the order of their succession
     */
    List<StoredSigningKey> all();

    /**
     * Removes keys.
     *
     * @param nth the first that stays
     * @return how many went
     */
    int removeBefore(long nth);
}
