package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.factor.FormerStore;
import dev.authendpoints.factor.FormerStore.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of a store of how accounts could be entered before. */
public abstract class FormerStoreContract extends StoreContract {
    private static final Duration LIFE = Duration.ofDays(7);
    private static final int LARGE = 200_000;

    /** For subclasses. */
    protected FormerStoreContract() {}

    @Test
    void what_was_kept_since_an_epoch_is_listed_in_order() {
        Account ada = rows().kept("ada");
        State third = added(ada, 3, "three");
        State first = added(ada, 1, "one");
        added(rows().kept("bob"), 2, "of bob");
        assertThat(since(ada, 0)).containsExactly(first, third);
        assertThat(since(ada, 2)).containsExactly(third);
        assertThat(since(ada, 4)).isEmpty();
        assertThat(tx(() -> store().epochs(ada.id()))).containsExactly(1L, 3L);
    }

    @Test
    void a_state_of_many_large_factors_has_room() {
        Account ada = rows().kept("ada");
        State large = added(ada, 1, "x".repeat(LARGE));
        assertThat(since(ada, 1)).containsExactly(large);
    }

    @Test
    void what_is_older_than_an_epoch_and_anothers_stays_when_the_rest_is_erased() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        State first = added(ada, 1, "one");
        added(ada, 2, "two");
        added(ada, 3, "three");
        State bobs = added(bob, 3, "of bob");
        tx(() -> store().removeSince(ada.id(), 2));
        assertThat(since(ada, 0)).containsExactly(first);
        assertThat(since(bob, 0)).containsExactly(bobs);
    }

    @Test
    void what_is_past_its_life_is_erased() {
        Account ada = rows().kept("ada");
        State state = added(ada, 1, "one");
        assertThat(tx(() -> store().prune(state.expiresAt()))).isZero();
        assertThat(tx(() -> store().prune(state.expiresAt().plus(TICK)))).isEqualTo(1);
        assertThat(since(ada, 0)).isEmpty();
    }

    private FormerStore store() {
        return stores().formers();
    }

    private State added(Account account, long epoch, String sealed) {
        State state = new State(account.id(), epoch, sealed, NOW, NOW.plus(LIFE));
        tx(() -> store().add(state));
        return state;
    }

    private List<State> since(Account account, long epoch) {
        return tx(() -> store().since(account.id(), epoch));
    }
}
