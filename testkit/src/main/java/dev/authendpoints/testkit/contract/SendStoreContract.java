package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.limit.SendStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a {@link SendStore} promises. */
public abstract class SendStoreContract extends StoreContract {
    /** For subclasses. */
    protected SendStoreContract() {}

    @Test
    void earlier_sends_are_read_in_ascending_order() {
        AccountId ada = rows().kept("ada").id();
        add(ada, SendPurpose.LOGIN, NOW.plus(MINUTE));
        add(ada, SendPurpose.LOGIN, NOW);
        add(ada, SendPurpose.LOGIN, NOW.plus(TICK));
        assertThat(since(ada, SendPurpose.LOGIN, NOW.minus(MINUTE)))
                .containsExactly(NOW, NOW.plus(TICK), NOW.plus(MINUTE));
    }

    @Test
    void two_sends_at_one_time_count_twice() {
        AccountId ada = rows().kept("ada").id();
        add(ada, SendPurpose.LOGIN, NOW);
        add(ada, SendPurpose.LOGIN, NOW);
        assertThat(since(ada, SendPurpose.LOGIN, NOW.minus(MINUTE))).containsExactly(NOW, NOW);
    }

    @Test
    void what_was_sent_for_something_else_or_to_somebody_else_does_not_count() {
        AccountId ada = rows().kept("ada").id();
        add(ada, SendPurpose.ENABLE, NOW);
        add(rows().kept("bob").id(), SendPurpose.LOGIN, NOW);
        assertThat(since(ada, SendPurpose.LOGIN, NOW.minus(MINUTE))).isEmpty();
    }

    @Test
    void what_was_sent_long_ago_does_not_count() {
        AccountId ada = rows().kept("ada").id();
        add(ada, SendPurpose.LOGIN, NOW);
        add(ada, SendPurpose.LOGIN, NOW.plus(MINUTE));
        assertThat(since(ada, SendPurpose.LOGIN, NOW.plus(TICK))).containsExactly(NOW.plus(MINUTE));
    }

    @Test
    void old_sends_are_forgotten() {
        AccountId ada = rows().kept("ada").id();
        add(ada, SendPurpose.LOGIN, NOW);
        add(ada, SendPurpose.RESET_PASSWORD, NOW.plus(MINUTE));
        assertThat(tx(() -> store().prune(NOW))).isZero();
        assertThat(tx(() -> store().prune(NOW.plus(MINUTE)))).isEqualTo(1);
        assertThat(since(ada, SendPurpose.LOGIN, NOW.minus(MINUTE))).isEmpty();
        assertThat(since(ada, SendPurpose.RESET_PASSWORD, NOW.minus(MINUTE))).hasSize(1);
    }

    private SendStore store() {
        return stores().sends();
    }

    private void add(AccountId account, SendPurpose purpose, Instant at) {
        tx(() -> store().add(account, purpose, at));
    }

    private List<Instant> since(AccountId account, SendPurpose purpose, Instant after) {
        return tx(() -> store().since(account, purpose, after));
    }
}
