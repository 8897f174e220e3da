package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.recovery.Recovering;
import dev.authendpoints.recovery.Recovering.Stage;
import dev.authendpoints.recovery.RecoveryStore;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link RecoveryStore} promises. */
public abstract class RecoveryStoreContract extends StoreContract {
    private static final Duration HALF = Duration.ofHours(36);
    private static final Instant NEXT = NOW.plus(HALF);

    /** For subclasses. */
    protected RecoveryStoreContract() {}

    @Test
    void an_account_has_the_one_that_was_begun_last() {
        Account ada = rows().kept("ada");
        Recovering first = begun(ada);
        Recovering second = begun(ada);
        assertThat(tx(() -> store().of(ada.id()))).contains(second);
        assertThat(tx(() -> store().of(rows().kept("bob").id()))).isEmpty();
        assertThat(end(first)).isFalse();
    }

    @Test
    void what_waits_is_due_in_its_time_and_what_has_ended_or_waits_no_more_is_not() {
        Recovering ada = begun(rows().kept("ada"));
        Recovering bob = begun(rows().kept("bob"));
        assertThat(due(NEXT.minus(TICK))).isEmpty();
        assertThat(due(NEXT)).containsExactlyInAnyOrder(ada, bob);
        assertThat(advance(ada, Stage.BEGUN, Stage.HALFWAY, NEXT.plus(HALF))).isTrue();
        assertThat(due(NEXT)).containsExactly(bob);
        assertThat(end(bob)).isTrue();
        assertThat(due(NEXT.plus(HALF))).extracting(Recovering::id).containsExactly(ada.id());
        assertThat(advance(ada, Stage.HALFWAY, Stage.READY, NEXT)).isTrue();
        assertThat(due(NEXT.plus(HALF))).isEmpty();
    }

    @Test
    void of_sixteen_who_take_a_step_one_does() {
        Recovering ada = begun(rows().kept("ada"));
        assertThat(Race.winners(() -> advance(ada, Stage.BEGUN, Stage.HALFWAY, NEXT)))
                .isEqualTo(1);
        assertThat(advance(ada, Stage.BEGUN, Stage.HALFWAY, NEXT)).isFalse();
    }

    @Test
    void of_sixteen_who_use_it_one_does_and_in_time() {
        Recovering ada = begun(rows().kept("ada"));
        assertThat(grant(ada, NOW)).isFalse();
        assertThat(advance(ada, Stage.BEGUN, Stage.READY, NEXT)).isTrue();
        assertThat(grant(ada, NEXT)).isFalse();
        assertThat(Race.winners(() -> grant(ada, NEXT.minus(TICK)))).isEqualTo(1);
        assertThat(tx(() -> store().of(ada.account())).map(Recovering::stage)).contains(Stage.GRANTED);
    }

    @Test
    void of_sixteen_who_end_it_one_does_and_nothing_moves_it_any_more() {
        Recovering ada = begun(rows().kept("ada"));
        assertThat(advance(ada, Stage.BEGUN, Stage.READY, NEXT)).isTrue();
        assertThat(Race.winners(() -> end(ada))).isEqualTo(1);
        assertThat(grant(ada, NOW)).isFalse();
        assertThat(advance(ada, Stage.READY, Stage.GRANTED, NEXT)).isFalse();
        Recovering ended = tx(() -> store().of(ada.account())).orElseThrow();
        assertThat(ended.endedAt()).contains(NOW);
        assertThat(ended.cancelled()).isTrue();
    }

    @Test
    void what_is_long_over_goes_and_what_waits_stays() {
        Recovering waiting = begun(rows().kept("ada"));
        Recovering ended = begun(rows().kept("bob"));
        Recovering ready = begun(rows().kept("mal"));
        assertThat(end(ended)).isTrue();
        assertThat(advance(ready, Stage.BEGUN, Stage.READY, NEXT)).isTrue();
        assertThat(tx(() -> store().prune(NEXT))).isZero();
        assertThat(tx(() -> store().prune(NEXT.plus(TICK)))).isEqualTo(2);
        assertThat(tx(() -> store().of(waiting.account()))).contains(waiting);
    }

    private RecoveryStore store() {
        return stores().recoveries();
    }

    private Recovering begun(Account account) {
        Recovering recovering = new Recovering(
                rows().id(),
                account.id(),
                account.epoch(),
                Stage.BEGUN,
                NOW,
                HALF,
                NEXT,
                "2001:db8::1",
                "Firefox",
                Optional.empty(),
                false);
        tx(() -> store().begin(recovering));
        return recovering;
    }

    private List<Recovering> due(Instant now) {
        return tx(() -> store().due(now, 10));
    }

    private boolean advance(Recovering recovering, Stage from, Stage to, Instant nextAt) {
        return tx(() -> store().advance(recovering.id(), from, to, nextAt));
    }

    private boolean grant(Recovering recovering, Instant now) {
        return tx(() -> store().grant(recovering.id(), now, now.plus(MINUTE)));
    }

    private boolean end(Recovering recovering) {
        return tx(() -> store().end(recovering.id(), NOW, true));
    }
}
