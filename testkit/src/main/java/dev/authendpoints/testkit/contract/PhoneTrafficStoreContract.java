package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.factor.phone.PhoneTraffic;
import dev.authendpoints.factor.phone.PhoneTrafficStore;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a {@link PhoneTrafficStore} promises. */
public abstract class PhoneTrafficStoreContract extends StoreContract {
    private static final String BLOCK = "prefix/+4915123";
    private static final Instant NEXT = NOW.plus(Duration.ofHours(1));

    /** For subclasses. */
    protected PhoneTrafficStoreContract() {}

    @Test
    void nothing_was_sent_before_something_was() {
        assertThat(tx(() -> store().sent(BLOCK, NOW))).isZero();
        assertThat(tx(() -> store().since(BLOCK, NOW))).isEqualTo(new PhoneTraffic(0, 0));
    }

    @Test
    void each_holder_and_each_span_is_counted_alone() {
        sends(BLOCK, NOW);
        sends(BLOCK, NOW);
        sends(BLOCK, NEXT);
        sends("all", NOW);
        assertThat(tx(() -> store().sent(BLOCK, NOW))).isEqualTo(2);
        assertThat(tx(() -> store().sent(BLOCK, NEXT))).isEqualTo(1);
        assertThat(tx(() -> store().sent("all", NOW))).isEqualTo(1);
    }

    @Test
    void what_comes_back_is_counted_where_something_was_sent() {
        sends(BLOCK, NOW);
        comesBack(BLOCK, NOW);
        comesBack(BLOCK, NEXT);
        sends(BLOCK, NEXT);
        assertThat(tx(() -> store().since(BLOCK, NOW))).isEqualTo(new PhoneTraffic(2, 1));
        assertThat(tx(() -> store().since(BLOCK, NEXT))).isEqualTo(new PhoneTraffic(1, 0));
    }

    @Test
    void old_spans_are_forgotten() {
        sends(BLOCK, NOW);
        sends(BLOCK, NEXT);
        assertThat(tx(() -> store().prune(NOW))).isZero();
        assertThat(tx(() -> store().prune(NEXT))).isEqualTo(1);
        assertThat(tx(() -> store().since(BLOCK, NOW))).isEqualTo(new PhoneTraffic(1, 0));
    }

    @Test
    void of_sixteen_who_look_and_then_count_none_counts_too_much() {
        long counted = Race.winners(() -> tx(() -> {
            store().lock();
            boolean open = store().sent(BLOCK, NOW) < 5;
            if (open) {
                store().countSent(BLOCK, NOW);
            }
            return open;
        }));
        assertThat(counted).isEqualTo(5);
        assertThat(tx(() -> store().sent(BLOCK, NOW))).isEqualTo(5);
    }

    private PhoneTrafficStore store() {
        return database().factorStores().phoneTraffic();
    }

    private void sends(String holder, Instant from) {
        tx(() -> {
            store().lock();
            store().countSent(holder, from);
        });
    }

    private void comesBack(String holder, Instant from) {
        tx(() -> store().countUsed(holder, from));
    }
}
