package dev.authendpoints.secret;

import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The keys in use, opened with the master key. Nodes that start together on an empty database agree on one set. */
public final class KeyRing {
    private final Transactions transactions;
    private final KeyStore store;
    private final SecretBox master;
    private final Dice dice;

    /**
     * Creates a key ring.
     *
     * @param transactions opens transactions
     * @param store where sealed keys are kept
     * @param masterKey what opens them
     * @param dice where new keys come from
     */
    public KeyRing(Transactions transactions, KeyStore store, MasterKey masterKey, Dice dice) {
        this.transactions = transactions;
        this.store = store;
        this.master = masterKey.box(dice);
        this.dice = dice;
    }

    /**
     * Gives the hasher of tokens, codes and identities.
     *
     * @param now when a first key would be made
     * @return the hasher
     */
    public SecretHasher hasher(Instant now) {
        return new SecretHasher(symmetric(KeyPurpose.MAC, now).active());
    }

    /**
     * Gives the box that seals what must be read again.
     *
     * @param now when a first key would be made
     * @return the box
     */
    public SecretBox box(Instant now) {
        Keys keys = symmetric(KeyPurpose.SEAL, now);
        return new SecretBox(keys.active(), keys.all(), dice);
    }

    /**
     * Gives the peppers, the active one and those that older hashes were made with.
     *
     * @param now when a first key would be made
     * @return the peppers
     */
    public Keys peppers(Instant now) {
        return symmetric(KeyPurpose.PEPPER, now);
    }

    /**
     * Seals a key for the database.
     *
     * @param purpose what it is for
     * @param id its identifier
     * @param text the key
     * @return what {@link #open} opens, for the same purpose and identifier alone
     */
    public String seal(KeyPurpose purpose, String id, String text) {
        return master.seal(text, place(purpose, id));
    }

    /**
     * Opens a key.
     *
     * @param purpose what it is for
     * @param id its identifier
     * @param sealed what {@link #seal} gave
     * @return the key
     * @throws WrongMasterKey when it was sealed under another master key
     */
    public String open(KeyPurpose purpose, String id, String sealed) {
        try {
            return master.open(sealed, place(purpose, id));
        } catch (SecretBox.BrokenSeal e) {
            throw new WrongMasterKey();
        }
    }

    private Texts texts(KeyPurpose purpose, Supplier<String> fresh, Instant now) {
        if (transactions.run(() -> store.active(purpose)).isEmpty()) {
            makeFirst(purpose, fresh.get(), now);
        }
        return transactions.run(() -> {
            Map<String, String> opened = new LinkedHashMap<>();
            store.all(purpose).forEach(key -> opened.put(key.id(), open(purpose, key.id(), key.sealed())));
            return new Texts(store.active(purpose).orElseThrow(), opened);
        });
    }

    private Keys symmetric(KeyPurpose purpose, Instant now) {
        Texts texts = texts(purpose, () -> Base64.getEncoder().encodeToString(dice.bytes(32)), now);
        Map<String, Key> keys = new LinkedHashMap<>();
        texts.byId()
                .forEach((id, text) ->
                        keys.put(id, new Key(id, Base64.getDecoder().decode(text))));
        return new Keys(keys, texts.activeId());
    }

    private void makeFirst(KeyPurpose purpose, String text, Instant now) {
        String id = dice.id();
        String sealed = seal(purpose, id, text);
        try {
            transactions.run(() -> store.addFirst(new StoredKey(id, purpose, sealed, now)));
        } catch (Taken e) {
            // Another node was first: its key counts, and the caller reads it.
        }
    }

    private static String place(KeyPurpose purpose, String id) {
        return purpose.name() + "/" + id;
    }

    private record Texts(String activeId, Map<String, String> byId) {}

    /** The stored keys were sealed under another master key: this node must not start. */
    public static final class WrongMasterKey extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongMasterKey() {
            super("The master key does not open the keys in this database: it belongs to another one."
                    + " Set the master key that this database was first started with.");
        }
    }
}
