package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.limit.Tries;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryKind;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.limit.TryStore;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a {@link TryStore} promises. */
public abstract class TryStoreContract extends StoreContract {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ROUNDS = 20;

    /** For subclasses. */
    protected TryStoreContract() {}

    @Test
    void what_was_never_opened_is_not_counted() {
        assertThat(tx(() -> store().count(stranger("eve"), NOW))).isFalse();
        assertThat(tx(() -> store().state(stranger("eve")))).isEmpty();
    }

    @Test
    void opening_twice_forgets_nothing() {
        TryHolder eve = stranger("eve");
        counts(eve, 3, NOW);
        tx(() -> store().open(eve, NOW.plus(MINUTE)));
        assertThat(state(eve).failures()).isEqualTo(3);
    }

    @Test
    void ten_failures_begin_a_wait_and_the_eleventh_is_not_counted() {
        TryHolder ada = TryHolder.password(rows().kept("ada").id());
        counts(ada, 10, NOW);
        assertThat(state(ada)).isEqualTo(new TryState(10, NOW.plus(QUARTER)));
        assertThat(count(ada, NOW.plus(QUARTER).minus(TICK))).isFalse();
        assertThat(count(ada, NOW.plus(QUARTER))).isTrue();
        assertThat(state(ada).failures()).isEqualTo(11);
    }

    @Test
    void waits_double_up_to_an_hour() {
        TryHolder ada = TryHolder.factors(rows().kept("ada").id());
        Instant now = NOW;
        for (Duration wait : List.of(QUARTER, QUARTER.multipliedBy(2), HOUR, HOUR, HOUR)) {
            counts(ada, 10, now);
            assertThat(state(ada).freeAt()).isEqualTo(now.plus(wait));
            now = now.plus(wait);
        }
    }

    @Test
    void a_hundred_failures_stop_a_password_and_no_wait_helps() {
        TryHolder eve = stranger("eve");
        Instant now = fails(eve, 100, NOW);
        assertThat(count(eve, now.plus(HOUR.multipliedBy(1000)))).isFalse();
        assertThat(state(eve).failures()).isEqualTo(100);
    }

    @Test
    void a_factor_never_waits_by_itself_and_stops_at_a_hundred() {
        TryHolder ada = TryHolder.factor(rows().kept("ada").id(), "Email");
        counts(ada, 100, NOW);
        assertThat(count(ada, NOW)).isFalse();
    }

    @Test
    void all_factors_together_and_enrolments_wait_and_never_stop() {
        TryHolder ada = TryHolder.enrolment(rows().kept("ada").id());
        Instant now = fails(ada, 110, NOW);
        assertThat(count(ada, now)).isTrue();
    }

    @Test
    void a_count_that_is_taken_back_takes_its_wait_along() {
        TryHolder ada = TryHolder.password(rows().kept("ada").id());
        counts(ada, 10, NOW);
        tx(() -> store().takeBack(ada));
        assertThat(state(ada).failures()).isEqualTo(9);
        assertThat(count(ada, NOW)).isTrue();
        assertThat(count(ada, NOW)).isFalse();
    }

    @Test
    void a_count_that_is_taken_back_leaves_an_earlier_wait_alone() {
        TryHolder ada = TryHolder.password(rows().kept("ada").id());
        counts(ada, 10, NOW);
        counts(ada, 1, NOW.plus(QUARTER));
        tx(() -> store().takeBack(ada));
        assertThat(state(ada)).isEqualTo(new TryState(10, NOW.plus(QUARTER)));
        assertThat(count(ada, NOW.plus(QUARTER))).isTrue();
    }

    @Test
    void nothing_is_taken_back_from_nothing() {
        TryHolder eve = stranger("eve");
        tx(() -> store().open(eve, NOW));
        tx(() -> store().takeBack(eve));
        assertThat(state(eve).failures()).isZero();
    }

    @Test
    void a_reset_forgets_failures_and_wait_of_one_holder_alone() {
        TryHolder ada = TryHolder.password(rows().kept("ada").id());
        TryHolder bob = TryHolder.password(rows().kept("bob").id());
        counts(ada, 10, NOW);
        counts(bob, 4, NOW);
        tx(() -> store().reset(List.of(ada)));
        assertThat(state(ada).failures()).isZero();
        assertThat(count(ada, NOW)).isTrue();
        assertThat(state(bob).failures()).isEqualTo(4);
    }

    @Test
    void several_holders_are_counted_and_reset_each_for_itself() {
        var ada = rows().kept("ada").id();
        TryHolder all = TryHolder.factors(ada);
        TryHolder one = TryHolder.factor(ada, "Email");
        TryHolder bobs = TryHolder.factors(rows().kept("bob").id());
        counts(all, 10, NOW);
        counts(one, 2, NOW);
        counts(bobs, 1, NOW);
        assertThat(tx(() -> store().count(List.of(all, one, stranger("eve")), NOW)))
                .containsExactly(false, true, false);
        assertThat(state(one).failures()).isEqualTo(3);
        tx(() -> store().reset(List.of(all, one)));
        assertThat(tx(() -> store().count(List.of(all, one), NOW))).containsExactly(true, true);
        assertThat(state(bobs).failures()).isEqualTo(1);
    }

    @Test
    void a_try_counts_against_all_holders_or_none() {
        var ada = rows().kept("ada").id();
        TryHolder all = TryHolder.factors(ada);
        TryHolder one = TryHolder.factor(ada, "Email");
        counts(all, 9, NOW);
        counts(one, 3, NOW);
        Tries tries = new Tries(store());
        assertThat(tx(() -> tries.count(List.of(all, one), NOW))).isTrue();
        assertThat(tx(() -> tries.count(List.of(all, one), NOW))).isFalse();
        assertThat(tx(() -> tries.count(List.of(one, all), NOW))).isFalse();
        assertThat(state(all)).isEqualTo(new TryState(10, NOW.plus(QUARTER)));
        assertThat(state(one).failures()).isEqualTo(4);
    }

    @Test
    void all_holders_of_an_account_are_read_at_once_and_nobody_elses() {
        var ada = rows().kept("ada").id();
        counts(TryHolder.factors(ada), 10, NOW);
        counts(TryHolder.password(ada), 1, NOW);
        counts(TryHolder.factors(rows().kept("bob").id()), 1, NOW);
        counts(stranger("eve"), 1, NOW);
        assertThat(tx(() -> store().states(ada)))
                .isEqualTo(Map.of(
                        TryHolder.factors(ada), new TryState(10, NOW.plus(QUARTER)),
                        TryHolder.password(ada), new TryState(1, NOW)));
    }

    @Test
    void what_is_stopped_gets_its_tries_back_and_what_is_not_keeps_its_failures() {
        var ada = rows().kept("ada").id();
        TryHolder stopped = TryHolder.factor(ada, "Email");
        TryHolder other = TryHolder.factor(ada, "Authenticator");
        TryHolder bobs = TryHolder.factor(rows().kept("bob").id(), "Email");
        counts(stopped, 100, NOW);
        counts(other, 99, NOW);
        counts(bobs, 100, NOW);
        assertThat(tx(() -> store().resetStopped(ada, TryKind.FACTOR))).isEqualTo(1);
        assertThat(state(stopped).failures()).isZero();
        assertThat(state(other).failures()).isEqualTo(99);
        assertThat(state(bobs).failures()).isEqualTo(100);
    }

    @Test
    void an_owner_is_told_once_a_day_and_not_of_too_little() {
        TryHolder ada = TryHolder.factors(rows().kept("ada").id());
        counts(ada, 4, NOW);
        assertThat(tell(ada, NOW)).isFalse();
        counts(ada, 1, NOW);
        assertThat(tell(ada, NOW)).isTrue();
        assertThat(tell(ada, NOW.plus(Limits.TOLD_EVERY).minus(TICK))).isFalse();
        assertThat(tell(ada, NOW.plus(Limits.TOLD_EVERY))).isTrue();
    }

    @Test
    void a_reset_does_not_make_the_same_be_told_again() {
        TryHolder ada = TryHolder.factors(rows().kept("ada").id());
        counts(ada, 5, NOW);
        assertThat(tell(ada, NOW)).isTrue();
        tx(() -> store().reset(List.of(ada)));
        counts(ada, 5, NOW);
        assertThat(tell(ada, NOW)).isFalse();
    }

    @Test
    void strangers_and_enrolments_are_forgotten_in_batches_and_accounts_are_not() {
        var ada = rows().kept("ada").id();
        List<TryHolder> old =
                List.of(stranger("eve"), stranger("ivy"), TryHolder.enrolment(ada), TryHolder.password(ada));
        old.forEach(holder -> counts(holder, 1, NOW));
        counts(TryHolder.factors(ada), 1, NOW);
        counts(TryHolder.factor(ada, "Email"), 1, NOW);
        counts(stranger("new"), 1, NOW.plus(MINUTE));
        Instant dayLater = NOW.plus(Duration.ofDays(1));
        assertThat(prune(dayLater)).isZero();
        assertThat(prune(dayLater.plus(MINUTE))).isEqualTo(2);
        assertThat(prune(dayLater.plus(MINUTE))).isEqualTo(1);
        assertThat(prune(dayLater.plus(MINUTE))).isZero();
        assertThat(state(TryHolder.password(ada)).failures()).isEqualTo(1);
        assertThat(state(TryHolder.factors(ada)).failures()).isEqualTo(1);
    }

    @Test
    void a_browsers_failures_are_remembered_as_long_as_the_browser_is() {
        TryHolder browser = TryHolder.browser(rows().kept("ada").id(), "nonce");
        counts(browser, 10, NOW);
        Instant end = NOW.plus(Duration.ofDays(Limits.DAYS_OF_A_BROWSER));
        assertThat(prune(end)).isZero();
        assertThat(count(browser, end)).isFalse();
        assertThat(prune(end.plus(MINUTE))).isEqualTo(1);
    }

    @Test
    void of_sixteen_who_open_one_holder_all_are_counted_once() {
        TryHolder eve = stranger("eve");
        Tries tries = new Tries(store());
        List<Boolean> counted = Race.of(
                9,
                runner -> Tries.committed(database().transactions(), () -> {
                    tries.open(eve, NOW);
                    return tries.count(eve, NOW);
                }));
        assertThat(counted).containsOnly(true);
        assertThat(state(eve).failures()).isEqualTo(9);
    }

    @Test
    void of_fifty_guesses_at_once_at_a_holder_without_a_row_exactly_ten_are_counted() {
        TryHolder ada = TryHolder.password(rows().kept("ada").id());
        Tries tries = new Tries(store());
        List<Boolean> counted =
                Race.of(50, guess -> Tries.committed(database().transactions(), () -> tries.openAndCount(ada, NOW)));
        assertThat(counted.stream().filter(guess -> guess)).hasSize(10);
        assertThat(state(ada).failures()).isEqualTo(10);
        assertThat(state(ada).freeAt()).isEqualTo(NOW.plus(Limits.FIRST_PAUSE));
    }

    @Test
    void who_is_opened_by_counting_has_one_failure_and_no_wait() {
        TryHolder eve = stranger("eve");
        assertThat(tx(() -> store().openAndCount(eve, NOW))).isTrue();
        assertThat(state(eve)).isEqualTo(new TryState(1, NOW));
        assertThat(tx(() -> store().openAndCount(eve, NOW.plus(MINUTE)))).isTrue();
        assertThat(state(eve)).isEqualTo(new TryState(2, NOW));
    }

    @Test
    void of_fifty_guesses_at_once_exactly_ten_are_counted() {
        TryHolder ada = TryHolder.factors(rows().kept("ada").id());
        tx(() -> store().open(ada, NOW));
        assertThat(Race.of(50, guess -> count(ada, NOW)).stream().filter(counted -> counted))
                .hasSize(10);
        assertThat(state(ada).failures()).isEqualTo(10);
    }

    @Test
    void of_fifty_guesses_at_once_against_two_holders_exactly_ten_are_counted_against_both() {
        var ada = rows().kept("ada").id();
        List<TryHolder> both = List.of(TryHolder.factors(ada), TryHolder.factor(ada, "Email"));
        both.forEach(holder -> tx(() -> store().open(holder, NOW)));
        Tries tries = new Tries(store());
        assertThat(Race.of(50, guess -> tx(() -> tries.count(both, NOW))).stream()
                        .filter(counted -> counted))
                .hasSize(10);
        assertThat(both).allMatch(holder -> state(holder).failures() == 10);
    }

    /** Who completes a login has locked the account and wants the rows that a crowd counts in: a deadlock undoes work. */
    @Test
    @Attack("B3")
    void while_all_wait_a_crowd_and_those_who_complete_logins_are_never_in_each_others_way() {
        var ada = rows().kept("ada").id();
        TryHolder all = TryHolder.factors(ada);
        TryHolder one = TryHolder.factor(ada, "Authenticator");
        counts(all, 10, NOW);
        tx(() -> store().open(one, NOW));
        Tries tries = new Tries(store());
        AtomicInteger runs = new AtomicInteger();
        Race.of(Race.RUNNERS, runner -> {
            for (int round = 0; round < ROUNDS; round++) {
                tx(() -> {
                    runs.incrementAndGet();
                    return runner % 4 == 0 ? completes(ada, one) : tries.count(List.of(all, one), NOW);
                });
            }
            return runner;
        });
        assertThat(runs).hasValue(Race.RUNNERS * ROUNDS);
        assertThat(state(one).failures()).isZero();
    }

    private boolean completes(AccountId account, TryHolder holder) {
        assertThat(stores().accounts().lock(account)).isPresent();
        store().reset(List.of(holder));
        return true;
    }

    @Test
    void of_sixteen_who_want_to_tell_one_does() {
        TryHolder ada = TryHolder.factor(rows().kept("ada").id(), "Email");
        counts(ada, 5, NOW);
        assertThat(Race.winners(() -> tell(ada, NOW))).isEqualTo(1);
    }

    private TryStore store() {
        return stores().tries();
    }

    private static TryHolder stranger(String name) {
        return TryHolder.stranger(new SecretHash("key." + name));
    }

    private boolean count(TryHolder holder, Instant now) {
        return tx(() -> store().count(holder, now));
    }

    private void counts(TryHolder holder, int times, Instant now) {
        tx(() -> store().open(holder, now));
        for (int i = 0; i < times; i++) {
            assertThat(count(holder, now)).isTrue();
        }
    }

    /** Fails so many times, waiting where it must; gives the time after the last wait. */
    private Instant fails(TryHolder holder, int times, Instant start) {
        Instant now = start;
        for (int i = 0; i < times / 10; i++) {
            counts(holder, 10, now);
            now = state(holder).freeAt();
        }
        return now;
    }

    private boolean tell(TryHolder holder, Instant now) {
        return tx(() -> store().tell(holder, 5, now.minus(Limits.TOLD_EVERY), now));
    }

    private int prune(Instant now) {
        return tx(() -> store().prune(now, 2));
    }

    private TryState state(TryHolder holder) {
        return tx(() -> store().state(holder)).orElseThrow();
    }
}
