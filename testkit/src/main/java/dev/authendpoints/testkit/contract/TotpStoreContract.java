package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.totp.NearMiss;
import dev.authendpoints.factor.totp.TotpAlgorithm;
import dev.authendpoints.factor.totp.TotpClock;
import dev.authendpoints.factor.totp.TotpParameters;
import dev.authendpoints.factor.totp.TotpSecret;
import dev.authendpoints.factor.totp.TotpStore;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a {@link TotpStore} promises. */
public abstract class TotpStoreContract extends StoreContract {
    private static final Instant END = NOW.plus(Duration.ofMinutes(10));
    private static final int CROWD = 50;
    private static final long STEP = 59_000_000;
    private static final TotpParameters RARE = new TotpParameters(TotpAlgorithm.SHA512, 8, Duration.ofSeconds(60));

    /** For subclasses. */
    protected TotpStoreContract() {}

    @Test
    void a_secret_waits_until_its_end_and_not_at_it() {
        TotpSecret secret = waiting(rows().kept("ada"), "ENROLMENT/1");
        assertThat(find("ENROLMENT/1", END.minus(TICK))).contains(secret);
        assertThat(find("ENROLMENT/1", END)).isEmpty();
        assertThat(find("ENROLMENT/2", NOW)).isEmpty();
        assertThat(used(secret.account())).isEmpty();
    }

    @Test
    void a_later_secret_takes_the_place_of_one_that_waits() {
        Account ada = rows().kept("ada");
        TotpSecret bobs = waiting(rows().kept("bob"), "ENROLMENT/0");
        TotpSecret first = waiting(ada, "ENROLMENT/1");
        TotpSecret second = waiting(ada, "ENROLMENT/1");
        assertThat(find("ENROLMENT/1", NOW)).contains(second);
        assertThat(advance(first, STEP)).isFalse();
        TotpSecret third = waiting(ada, "ENROLMENT/3");
        assertThat(find("ENROLMENT/1", NOW)).isEmpty();
        assertThat(advance(second, STEP)).isFalse();
        assertThat(find("ENROLMENT/3", NOW)).contains(third);
        assertThat(find("ENROLMENT/0", NOW)).contains(bobs);
    }

    @Test
    void a_secret_is_put_to_use_once_and_keeps_its_step_and_its_parameters() {
        Account ada = rows().kept("ada");
        TotpSecret secret = waiting(ada, "ENROLMENT/1", RARE);
        assertThat(advance(secret, STEP)).isTrue();
        assertThat(put("ENROLMENT/1", ada)).isTrue();
        assertThat(used(ada.id())).containsExactly(at(used(secret, "ENROLMENT/1"), new TotpClock(STEP, 0, 0)));
        assertThat(find("ENROLMENT/1", NOW)).isEmpty();
        assertThat(advance(secret, STEP)).isFalse();
        assertThat(advance(secret, STEP + 1)).isTrue();
    }

    @Test
    void what_does_not_wait_is_not_put_to_use() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        waiting(bob, "ENROLMENT/1");
        assertThat(put("ENROLMENT/1", ada)).isFalse();
        assertThat(put("ENROLMENT/2", bob)).isFalse();
        assertThat(used(bob.id())).isEmpty();
        assertThat(put("ENROLMENT/1", bob)).isTrue();
        assertThat(put("ENROLMENT/1", bob)).isFalse();
    }

    @Test
    void a_secret_that_waits_leaves_those_in_use_alone_and_joins_them() {
        Account ada = rows().kept("ada");
        TotpSecret bobs = inUse(rows().kept("bob"), "ENROLMENT/0");
        TotpSecret old = inUse(ada, "ENROLMENT/1");
        TotpSecret fresh = waiting(ada, "ENROLMENT/2");
        assertThat(used(ada.id())).containsExactly(old);
        assertThat(advance(old, STEP)).isTrue();
        assertThat(put("ENROLMENT/2", ada)).isTrue();
        assertThat(used(ada.id()))
                .containsExactlyInAnyOrder(at(old, new TotpClock(STEP, 0, 0)), used(fresh, "ENROLMENT/2"));
        assertThat(advance(old, STEP + 1)).isTrue();
        assertThat(advance(fresh, STEP)).isTrue();
        assertThat(used(bobs.account())).containsExactly(bobs);
    }

    @Test
    void the_secret_of_one_factor_goes_and_no_other() {
        Account ada = rows().kept("ada");
        TotpSecret first = inUse(ada, "ENROLMENT/1");
        TotpSecret second = inUse(ada, "ENROLMENT/2");
        TotpSecret third = waiting(ada, "ENROLMENT/3");
        tx(() -> store().remove(rows().kept("bob").id(), first.factorId().orElseThrow()));
        assertThat(used(ada.id())).containsExactlyInAnyOrder(first, second);
        tx(() -> store().remove(ada.id(), first.factorId().orElseThrow()));
        assertThat(used(ada.id())).containsExactly(second);
        assertThat(advance(first, STEP)).isFalse();
        assertThat(find("ENROLMENT/3", NOW)).contains(third);
    }

    @Test
    void steps_only_grow() {
        TotpSecret secret = inUse(rows().kept("ada"), "ENROLMENT/1");
        assertThat(advance(secret, STEP)).isTrue();
        assertThat(advance(secret, STEP)).isFalse();
        assertThat(advance(secret, STEP - 1)).isFalse();
        assertThat(advance(secret, STEP + 2)).isTrue();
        assertThat(advance(secret, STEP + 1)).isFalse();
    }

    @Test
    void two_steps_are_used_up_together_or_not_at_all() {
        TotpSecret secret = inUse(rows().kept("ada"), "ENROLMENT/1");
        TotpClock set = new TotpClock(STEP + 1, -12, -12);
        assertThat(tx(() -> store().advance(secret.id(), STEP, set))).isTrue();
        assertThat(used(secret.account())).containsExactly(at(secret, set));
        assertThat(advance(secret, STEP)).isFalse();
        assertThat(advance(secret, STEP + 1)).isFalse();
        TotpClock again = new TotpClock(STEP + 2, 5, 5);
        assertThat(tx(() -> store().advance(secret.id(), STEP + 1, again))).isFalse();
        assertThat(used(secret.account())).containsExactly(at(secret, set));
        assertThat(advance(secret, STEP + 2)).isTrue();
    }

    @Test
    void of_sixteen_who_use_two_steps_together_or_one_of_them_one_does() {
        TotpSecret secret = inUse(rows().kept("ada"), "ENROLMENT/1");
        AtomicInteger turn = new AtomicInteger();
        assertThat(Race.winners(() -> turn.getAndIncrement() % 2 == 0
                        ? tx(() -> store().advance(secret.id(), STEP, new TotpClock(STEP + 1, 9, 9)))
                        : advance(secret, STEP + 1)))
                .isEqualTo(1);
    }

    @Test
    void the_last_wrong_code_of_an_occasion_is_remembered_until_its_end() {
        Account ada = rows().kept("ada");
        NearMiss first = new NearMiss("secret", STEP);
        NearMiss second = new NearMiss("secret", STEP + 1);
        remember("LOGIN/1", ada, first);
        assertThat(lastMiss("LOGIN/1", END.minus(TICK))).contains(first);
        assertThat(lastMiss("LOGIN/1", END)).isEmpty();
        assertThat(lastMiss("LOGIN/2", NOW)).isEmpty();
        remember("LOGIN/1", ada, second);
        assertThat(lastMiss("LOGIN/1", NOW)).contains(second);
        remember("LOGIN/1", ada, null);
        assertThat(lastMiss("LOGIN/1", NOW)).isEmpty();
    }

    @Test
    void wrong_codes_of_occasions_that_are_over_are_removed() {
        Account ada = rows().kept("ada");
        remember("LOGIN/1", ada, new NearMiss("secret", STEP));
        assertThat(tx(() -> store().prune(END))).isZero();
        assertThat(tx(() -> store().prune(END.plus(TICK)))).isEqualTo(1);
        assertThat(tx(() -> store().prune(END.plus(TICK)))).isZero();
    }

    @Test
    void each_secret_has_steps_of_its_own() {
        TotpSecret adas = inUse(rows().kept("ada"), "ENROLMENT/1");
        TotpSecret bobs = inUse(rows().kept("bob"), "ENROLMENT/2");
        assertThat(advance(adas, STEP)).isTrue();
        assertThat(advance(bobs, STEP)).isTrue();
    }

    @Test
    void all_secrets_of_an_account_go_and_no_others() {
        Account ada = rows().kept("ada");
        TotpSecret bobs = inUse(rows().kept("bob"), "ENROLMENT/0");
        inUse(ada, "ENROLMENT/1");
        waiting(ada, "ENROLMENT/2");
        tx(() -> store().removeAll(ada.id()));
        assertThat(used(ada.id())).isEmpty();
        assertThat(find("ENROLMENT/2", NOW)).isEmpty();
        assertThat(used(bobs.account())).containsExactly(bobs);
    }

    @Test
    void what_has_stopped_waiting_is_removed_and_what_is_in_use_never() {
        Account ada = rows().kept("ada");
        TotpSecret old = inUse(ada, "ENROLMENT/1");
        waiting(ada, "ENROLMENT/2");
        assertThat(tx(() -> store().prune(END))).isZero();
        assertThat(tx(() -> store().prune(END.plus(TICK)))).isEqualTo(1);
        assertThat(tx(() -> store().prune(END.plus(Duration.ofDays(999))))).isZero();
        assertThat(used(ada.id())).containsExactly(old);
    }

    @Test
    void of_sixteen_who_use_one_step_one_does() {
        TotpSecret secret = inUse(rows().kept("ada"), "ENROLMENT/1");
        assertThat(Race.winners(() -> advance(secret, STEP))).isEqualTo(1);
    }

    @Test
    @Attack("B3")
    void of_fifty_who_use_one_step_one_does_and_of_the_next_one_too() {
        TotpSecret secret = inUse(rows().kept("ada"), "ENROLMENT/1");
        for (long step = STEP; step < STEP + 3; step++) {
            long now = step;
            assertThat(Race.of(CROWD, runner -> advance(secret, now)).stream().filter(won -> won))
                    .hasSize(1);
        }
    }

    @Test
    void of_three_steps_at_once_each_is_used_once_at_most_and_the_last_for_certain() {
        TotpSecret secret = inUse(rows().kept("ada"), "ENROLMENT/1");
        var won = Race.of(CROWD, runner -> advance(secret, STEP + runner % 3) ? runner % 3 : -1).stream()
                .filter(step -> step >= 0)
                .toList();
        assertThat(won).doesNotHaveDuplicates().contains(2);
        assertThat(advance(secret, STEP + 2)).isFalse();
    }

    private TotpStore store() {
        return database().factorStores().totp();
    }

    private TotpSecret waiting(Account account, String enrolment) {
        return waiting(account, enrolment, TotpParameters.COMMON);
    }

    private TotpSecret waiting(Account account, String enrolment, TotpParameters parameters) {
        String sealed = rows().hash().value() + rows().hash().value();
        TotpSecret secret =
                new TotpSecret(rows().id(), account.id(), sealed, parameters, Optional.empty(), TotpClock.RIGHT);
        tx(() -> store().await(secret, enrolment, END));
        return secret;
    }

    private TotpSecret inUse(Account account, String enrolment) {
        TotpSecret secret = waiting(account, enrolment);
        assertThat(put(enrolment, account)).isTrue();
        return used(secret, enrolment);
    }

    private boolean put(String enrolment, Account account) {
        return tx(() -> store().putToUse(enrolment, account.id(), factor(account.id(), enrolment)));
    }

    private List<TotpSecret> used(AccountId account) {
        return tx(() -> store().inUse(account));
    }

    private Optional<TotpSecret> find(String enrolment, Instant now) {
        return tx(() -> store().waiting(enrolment, now));
    }

    private boolean advance(TotpSecret secret, long step) {
        return tx(() -> store().advance(secret.id(), step, new TotpClock(step, 0, 0)));
    }

    private static TotpSecret used(TotpSecret secret, String enrolment) {
        String factor = factor(secret.account(), enrolment);
        return new TotpSecret(
                secret.id(),
                secret.account(),
                secret.sealed(),
                secret.parameters(),
                Optional.of(factor),
                secret.clock());
    }

    private static TotpSecret at(TotpSecret secret, TotpClock clock) {
        return new TotpSecret(
                secret.id(), secret.account(), secret.sealed(), secret.parameters(), secret.factorId(), clock);
    }

    private Optional<NearMiss> lastMiss(String occasion, Instant now) {
        return tx(() -> store().lastMiss(occasion, now));
    }

    private void remember(String occasion, Account account, @Nullable NearMiss miss) {
        tx(() -> store().remember(occasion, account.id(), Optional.ofNullable(miss), END));
    }

    private static String factor(AccountId account, String enrolment) {
        return account.value().substring(0, 8) + enrolment;
    }
}
