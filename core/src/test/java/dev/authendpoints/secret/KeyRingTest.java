package dev.authendpoints.secret;

import static dev.authendpoints.secret.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final int NODES = 16;
    private static final Secret CODE = new Secret("123456");

    private final TestKeys store = new TestKeys();
    private final MasterKey masterKey = MasterKey.parse(MasterKey.generate(Dice.secure()));

    @Test
    void keys_are_the_same_after_a_restart() {
        SecretHash before = store.ringOf(masterKey).hasher(NOW).hash("refresh", CODE);
        assertThat(store.ringOf(masterKey).hasher(NOW).hash("refresh", CODE)).isEqualTo(before);
    }

    @Test
    void each_purpose_has_a_key_of_its_own() {
        KeyRing ring = store.ringOf(masterKey);
        assertThat(ring.hasher(NOW).hash("p", CODE).value())
                .doesNotStartWith(ring.peppers(NOW).active().id());
        assertThat(store.all(KeyPurpose.MAC)).hasSize(1);
        assertThat(store.all(KeyPurpose.PEPPER)).hasSize(1);
        assertThat(store.all(KeyPurpose.SEAL)).isEmpty();
    }

    @Test
    void another_master_key_opens_nothing_and_says_what_to_set() {
        store.ringOf(masterKey).hasher(NOW);
        KeyRing other = store.ringOf(MasterKey.parse(MasterKey.generate(Dice.secure())));
        assertThatExceptionOfType(KeyRing.WrongMasterKey.class)
                .isThrownBy(() -> other.hasher(NOW))
                .withMessageContaining("Set the master key that this database was first started with");
        assertThat(store.all(KeyPurpose.MAC)).hasSize(1);
    }

    @Test
    void a_key_that_was_moved_to_another_purpose_does_not_open() {
        store.ringOf(masterKey).hasher(NOW);
        StoredKey mac = store.all(KeyPurpose.MAC).get(0);
        store.addFirst(new StoredKey(mac.id(), KeyPurpose.PEPPER, mac.sealed(), NOW));
        assertThatExceptionOfType(KeyRing.WrongMasterKey.class)
                .isThrownBy(() -> store.ringOf(masterKey).peppers(NOW));
    }

    @Test
    void nodes_that_start_together_agree_on_one_key() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            Callable<String> start = () -> hash();
            for (Future<String> node : nodes.invokeAll(Collections.nCopies(NODES, start))) {
                assertThat(node.get()).isEqualTo(hash());
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(store.all(KeyPurpose.MAC)).hasSize(1);
    }

    @Test
    void a_sealed_key_opens_in_its_own_place_alone() {
        KeyRing ring = store.ringOf(masterKey);
        String sealed = ring.seal(KeyPurpose.SIGNING, "one", "private");
        assertThat(sealed).doesNotContain("private");
        assertThat(ring.open(KeyPurpose.SIGNING, "one", sealed)).isEqualTo("private");
        assertThatExceptionOfType(KeyRing.WrongMasterKey.class)
                .isThrownBy(() -> ring.open(KeyPurpose.SIGNING, "two", sealed));
    }

    private String hash() {
        return store.ringOf(masterKey).hasher(NOW).hash("refresh", CODE).value();
    }
}
