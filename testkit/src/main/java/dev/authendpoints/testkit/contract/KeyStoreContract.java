package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.authendpoints.secret.KeyPurpose;
import dev.authendpoints.secret.KeyStore;
import dev.authendpoints.secret.StoredKey;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.tx.Taken;
import org.junit.jupiter.api.Test;

/** What a {@link KeyStore} promises. */
public abstract class KeyStoreContract extends StoreContract {
    /** For subclasses. */
    protected KeyStoreContract() {}

    @Test
    void an_empty_store_has_no_keys() {
        assertThat(tx(() -> store().active(KeyPurpose.MAC))).isEmpty();
        assertThat(tx(() -> store().all(KeyPurpose.MAC))).isEmpty();
    }

    @Test
    void the_first_key_of_a_purpose_is_its_active_one() {
        StoredKey key = key(KeyPurpose.MAC);
        tx(() -> store().addFirst(key));
        assertThat(tx(() -> store().active(KeyPurpose.MAC))).contains(key.id());
        assertThat(tx(() -> store().all(KeyPurpose.MAC))).containsExactly(key);
    }

    @Test
    void each_purpose_has_keys_of_its_own() {
        StoredKey mac = key(KeyPurpose.MAC);
        StoredKey seal = key(KeyPurpose.SEAL);
        tx(() -> store().addFirst(mac));
        assertThat(tx(() -> store().active(KeyPurpose.SEAL))).isEmpty();
        tx(() -> store().addFirst(seal));
        assertThat(tx(() -> store().all(KeyPurpose.MAC))).containsExactly(mac);
        assertThat(tx(() -> store().all(KeyPurpose.SEAL))).containsExactly(seal);
    }

    @Test
    void a_second_first_key_is_refused_and_leaves_nothing() {
        StoredKey first = key(KeyPurpose.MAC);
        tx(() -> store().addFirst(first));
        assertThatExceptionOfType(Taken.class).isThrownBy(() -> tx(() -> store().addFirst(key(KeyPurpose.MAC))));
        assertThat(tx(() -> store().active(KeyPurpose.MAC))).contains(first.id());
        assertThat(tx(() -> store().all(KeyPurpose.MAC))).containsExactly(first);
    }

    @Test
    void a_long_key_is_kept_whole() {
        StoredKey key = new StoredKey(rows().id(), KeyPurpose.PEPPER, "x".repeat(2000), NOW);
        tx(() -> store().addFirst(key));
        assertThat(tx(() -> store().all(KeyPurpose.PEPPER))).containsExactly(key);
    }

    @Test
    void of_sixteen_nodes_that_start_together_one_makes_the_key() {
        assertThat(Race.winners(() -> wins(() -> store().addFirst(key(KeyPurpose.PEPPER)))))
                .isEqualTo(1);
        assertThat(tx(() -> store().all(KeyPurpose.PEPPER)))
                .singleElement()
                .extracting(StoredKey::id)
                .isEqualTo(tx(() -> store().active(KeyPurpose.PEPPER)).orElseThrow());
    }

    private KeyStore store() {
        return stores().keys();
    }

    private StoredKey key(KeyPurpose purpose) {
        return new StoredKey(rows().id(), purpose, "master." + rows().id(), NOW);
    }
}
