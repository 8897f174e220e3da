package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Race;
import dev.authendpoints.token.SigningKeyStore;
import dev.authendpoints.token.StoredSigningKey;
import org.junit.jupiter.api.Test;

/** What a {@link SigningKeyStore} promises. */
public abstract class SigningKeyStoreContract extends StoreContract {
    /** For subclasses. */
    protected SigningKeyStoreContract() {}

    @Test
    void keys_are_listed_in_the_order_of_their_succession() {
        StoredSigningKey second = key(1);
        StoredSigningKey first = key(0);
        tx(() -> store().add(second));
        tx(() -> store().add(first));
        assertThat(tx(() -> store().all())).containsExactly(first, second);
    }

    @Test
    void a_place_is_given_once() {
        StoredSigningKey first = key(0);
        assertThat(wins(() -> store().add(first))).isTrue();
        assertThat(wins(() -> store().add(key(0)))).isFalse();
        assertThat(tx(() -> store().all())).containsExactly(first);
    }

    @Test
    void a_long_key_is_kept_whole() {
        StoredSigningKey key = new StoredSigningKey(0, rows().id(), "x".repeat(5000), NOW);
        tx(() -> store().add(key));
        assertThat(tx(() -> store().all())).containsExactly(key);
    }

    @Test
    void the_oldest_are_removed() {
        StoredSigningKey stays = key(2);
        tx(() -> store().add(key(0)));
        tx(() -> store().add(key(1)));
        tx(() -> store().add(stays));
        assertThat(tx(() -> store().removeBefore(2))).isEqualTo(2);
        assertThat(tx(() -> store().removeBefore(2))).isZero();
        assertThat(tx(() -> store().all())).containsExactly(stays);
    }

    @Test
    void of_sixteen_nodes_that_make_the_next_key_one_does() {
        assertThat(Race.winners(() -> wins(() -> store().add(key(7))))).isEqualTo(1);
        assertThat(tx(() -> store().all())).hasSize(1);
    }

    private SigningKeyStore store() {
        return stores().signingKeys();
    }

    private StoredSigningKey key(long nth) {
        return new StoredSigningKey(nth, rows().id(), "sealed " + nth, NOW);
    }
}
