package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.limit.Holder;
import dev.authendpoints.limit.SendBudget;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.limit.SendStore;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a {@link SendStore} promises. */
public abstract class SendStoreContract extends StoreContract {
    /** For subclasses. */
    protected SendStoreContract() {}

    @Test
    void earlier_sends_are_read_in_ascending_order() {
        Holder ada = ada();
        add(ada, SendPurpose.LOGIN, NOW.plus(MINUTE));
        add(ada, SendPurpose.LOGIN, NOW);
        add(ada, SendPurpose.LOGIN, NOW.plus(TICK));
        assertThat(since(ada, SendPurpose.LOGIN, NOW.minus(MINUTE)))
                .containsExactly(NOW, NOW.plus(TICK), NOW.plus(MINUTE));
    }

    @Test
    void two_sends_at_one_time_count_twice() {
        Holder ada = ada();
        add(ada, SendPurpose.LOGIN, NOW);
        add(ada, SendPurpose.LOGIN, NOW);
        assertThat(since(ada, SendPurpose.LOGIN, NOW.minus(MINUTE))).containsExactly(NOW, NOW);
    }

    @Test
    void what_was_sent_for_something_else_or_to_somebody_else_does_not_count() {
        Holder ada = ada();
        add(ada, SendPurpose.ENABLE, NOW);
        add(Holder.of(new AccountId("bob")), SendPurpose.LOGIN, NOW);
        assertThat(since(ada, SendPurpose.LOGIN, NOW.minus(MINUTE))).isEmpty();
    }

    @Test
    void what_was_sent_long_ago_does_not_count() {
        Holder ada = ada();
        add(ada, SendPurpose.LOGIN, NOW);
        add(ada, SendPurpose.LOGIN, NOW.plus(MINUTE));
        assertThat(since(ada, SendPurpose.LOGIN, NOW.plus(TICK))).containsExactly(NOW.plus(MINUTE));
    }

    @Test
    void a_place_is_taken_once() {
        add(ada(), SendPurpose.LOGIN, NOW);
        assertThatThrownBy(() -> tx(() -> store().add(ada(), SendPurpose.LOGIN, 1, NOW.plus(MINUTE))))
                .isInstanceOf(Taken.class);
        assertThat(tx(() -> store().lastPlace(ada(), SendPurpose.LOGIN))).isEqualTo(1);
        assertThat(tx(() -> store().lastPlace(ada(), SendPurpose.ENABLE))).isZero();
    }

    @Test
    void old_sends_are_forgotten() {
        Holder ada = ada();
        add(ada, SendPurpose.LOGIN, NOW);
        add(ada, SendPurpose.RESET_PASSWORD, NOW.plus(MINUTE));
        assertThat(tx(() -> store().prune(NOW))).isZero();
        assertThat(tx(() -> store().prune(NOW.plus(MINUTE)))).isEqualTo(1);
        assertThat(since(ada, SendPurpose.LOGIN, NOW.minus(MINUTE))).isEmpty();
        assertThat(since(ada, SendPurpose.RESET_PASSWORD, NOW.minus(MINUTE))).hasSize(1);
    }

    @Test
    void an_address_and_an_account_of_one_name_have_budgets_of_their_own() {
        EmailAddress address = EmailAddress.parse("ada@example.org").orElseThrow();
        add(Holder.of(address), SendPurpose.VERIFY_EMAIL, NOW);
        assertThat(since(Holder.of(new AccountId(address.key())), SendPurpose.VERIFY_EMAIL, NOW.minus(MINUTE)))
                .isEmpty();
    }

    @Test
    void of_a_crowd_without_a_lock_nobody_takes_more_than_there_is() {
        Holder address = Holder.of(EmailAddress.parse("ada@example.org").orElseThrow());
        Race.of(Race.RUNNERS, runner -> takes(new SendBudget(store()), address));
        assertThat(since(address, SendPurpose.VERIFY_EMAIL, NOW.minus(MINUTE))).hasSize(1);
    }

    private boolean takes(SendBudget budget, Holder holder) {
        try {
            return tx(() -> !budget.take(holder, SendPurpose.VERIFY_EMAIL, NOW).isAfter(NOW));
        } catch (Taken e) {
            return false;
        }
    }

    private static Holder ada() {
        return Holder.of(new AccountId("ada"));
    }

    private SendStore store() {
        return stores().sends();
    }

    private void add(Holder holder, SendPurpose purpose, Instant at) {
        tx(() -> store().add(holder, purpose, store().lastPlace(holder, purpose) + 1, at));
    }

    private List<Instant> since(Holder holder, SendPurpose purpose, Instant after) {
        return tx(() -> store().since(holder, purpose, after));
    }
}
