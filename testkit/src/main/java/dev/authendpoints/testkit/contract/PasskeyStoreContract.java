package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.factor.passkey.Passkey;
import dev.authendpoints.factor.passkey.PasskeyStore;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.tx.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a {@link PasskeyStore} promises. */
public abstract class PasskeyStoreContract extends StoreContract {
    private static final Instant END = NOW.plus(Duration.ofMinutes(10));
    private static final String LOGIN = "LOGIN/1";
    private static final int CROWD = 16;

    /** For subclasses. */
    protected PasskeyStoreContract() {}

    @Test
    void a_challenge_lives_until_its_end_and_not_at_it() {
        tx(() -> store().challenge(LOGIN, "first", END));
        assertThat(tx(() -> store().challenge(LOGIN, END.minus(TICK)))).contains("first");
        assertThat(tx(() -> store().challenge(LOGIN, END))).isEmpty();
        assertThat(use(LOGIN, "first", END)).isFalse();
        assertThat(use(LOGIN, "first", END.minus(TICK))).isTrue();
    }

    @Test
    void a_challenge_is_for_one_occasion_and_its_successor_takes_its_place() {
        tx(() -> store().challenge(LOGIN, "first", END));
        tx(() -> store().challenge("LOGIN/2", "other", END));
        assertThat(use("LOGIN/2", "first", NOW)).isFalse();
        assertThat(use("ENROLMENT/1", "first", NOW)).isFalse();
        tx(() -> store().challenge(LOGIN, "second", END));
        assertThat(use(LOGIN, "first", NOW)).isFalse();
        assertThat(use(LOGIN, "second", NOW)).isTrue();
        assertThat(use("LOGIN/2", "other", NOW)).isTrue();
    }

    @Test
    void a_used_challenge_is_none() {
        tx(() -> store().challenge(LOGIN, "first", END));
        assertThat(use(LOGIN, "first", NOW)).isTrue();
        assertThat(use(LOGIN, "first", NOW)).isFalse();
        assertThat(tx(() -> store().challenge(LOGIN, NOW))).isEmpty();
    }

    @Test
    @Attack("B1")
    void of_a_crowd_one_uses_a_challenge() {
        tx(() -> store().challenge(LOGIN, "first", END));
        assertThat(Race.of(CROWD, runner -> use(LOGIN, "first", NOW))).containsOnlyOnce(true);
    }

    @Test
    @Attack("B1")
    void of_a_crowd_one_uses_a_challenge_of_which_nothing_was_kept() {
        assertThat(Race.of(CROWD, runner -> spends("first"))).containsOnlyOnce(true);
        assertThat(spends("first")).isFalse();
        assertThat(spends("second")).isTrue();
        assertThat(tx(() -> store().challenge("PASSWORDLESS/first", NOW))).isEmpty();
        assertThat(tx(() -> store().prune(END))).isZero();
        assertThat(tx(() -> store().prune(END.plus(TICK)))).isEqualTo(2);
    }

    @Test
    void challenges_past_their_life_go() {
        tx(() -> store().challenge(LOGIN, "first", END));
        tx(() -> store().challenge("LOGIN/2", "other", END.plus(TICK)));
        assertThat(tx(() -> store().prune(END))).isZero();
        assertThat(tx(() -> store().prune(END.plus(TICK)))).isEqualTo(1);
        assertThat(tx(() -> store().challenge("LOGIN/2", NOW))).contains("other");
    }

    @Test
    void an_account_is_known_by_one_handle() {
        Account ada = rows().kept("ada");
        assertThat(tx(() -> store().handle(ada.id()))).isEmpty();
        tx(() -> store().name(ada.id(), "h".repeat(86)));
        assertThat(tx(() -> store().handle(ada.id()))).contains("h".repeat(86));
        assertThat(tx(() -> store().handle(rows().kept("bob").id()))).isEmpty();
    }

    @Test
    void a_passkey_comes_back_as_it_was_kept() {
        Passkey adas = kept(rows().kept("ada"), "c".repeat(1364), 7);
        Passkey bobs = kept(rows().kept("bob"), "other", 0);
        assertThat(tx(() -> store().find("c".repeat(1364)))).contains(adas);
        assertThat(tx(() -> store().find("C".repeat(1364)))).isEmpty();
        assertThat(tx(() -> store().of(adas.account()))).containsExactly(adas);
        assertThat(tx(() -> store().of(bobs.account()))).containsExactly(bobs);
    }

    @Test
    void no_two_accounts_have_the_same_passkey() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        List<Account> both = List.of(ada, bob);
        List<Boolean> kept = Race.of(
                CROWD, runner -> wins(() -> store().add(passkey(both.get(runner % 2), rows().id(), "same", 0))));
        assertThat(kept).containsOnlyOnce(true);
    }

    @Test
    @Attack("G6")
    void a_counter_only_grows() {
        Passkey passkey = kept(rows().kept("ada"), "counts", 7);
        assertThat(advance(passkey, 7)).isFalse();
        assertThat(advance(passkey, 6)).isFalse();
        assertThat(advance(passkey, 0)).isFalse();
        assertThat(advance(passkey, 4_294_967_295L)).isTrue();
        assertThat(tx(() -> store().find("counts")).orElseThrow().signCount()).isEqualTo(4_294_967_295L);
    }

    @Test
    void what_counts_nothing_stays_at_zero_until_it_counts() {
        Passkey passkey = kept(rows().kept("ada"), "counts nothing", 0);
        assertThat(advance(passkey, 0)).isTrue();
        assertThat(advance(passkey, 0)).isTrue();
        assertThat(advance(passkey, 1)).isTrue();
        assertThat(advance(passkey, 0)).isFalse();
    }

    @Test
    @Attack("G6")
    void of_a_crowd_one_advances_a_counter() {
        Passkey passkey = kept(rows().kept("ada"), "counts", 7);
        assertThat(Race.of(CROWD, runner -> advance(passkey, 8))).containsOnlyOnce(true);
    }

    @Test
    void it_is_remembered_whether_a_passkey_is_on_several_devices() {
        Passkey passkey = kept(rows().kept("ada"), "travels", 0);
        tx(() -> store().advance(passkey.id(), 0, false));
        assertThat(tx(() -> store().find("travels")).orElseThrow().backedUp()).isFalse();
        tx(() -> store().advance(passkey.id(), 0, true));
        assertThat(tx(() -> store().find("travels")).orElseThrow().backedUp()).isTrue();
    }

    @Test
    void one_passkey_goes_or_all_of_an_account_and_nobody_elses() {
        Account ada = rows().kept("ada");
        Passkey first = kept(ada, "first", 0);
        Passkey second = kept(ada, "second", 0);
        Passkey bobs = kept(rows().kept("bob"), "third", 0);
        tx(() -> store().remove(bobs.account(), first.id()));
        tx(() -> store().remove(ada.id(), second.id()));
        assertThat(tx(() -> store().of(ada.id()))).containsExactly(first);
        assertThat(advance(second, 1)).isFalse();
        tx(() -> store().removeAll(ada.id()));
        assertThat(tx(() -> store().of(ada.id()))).isEmpty();
        assertThat(tx(() -> store().of(bobs.account()))).containsExactly(bobs);
    }

    private PasskeyStore store() {
        return database().factorStores().passkeys();
    }

    private boolean use(String occasion, String challenge, Instant now) {
        return tx(() -> store().use(occasion, challenge, now));
    }

    private boolean spends(String challenge) {
        return wins(() -> {
            if (!store().spend("PASSWORDLESS/" + challenge, challenge, END, NOW)) {
                throw new Taken("The challenge");
            }
        });
    }

    private boolean advance(Passkey passkey, long signCount) {
        return tx(() -> store().advance(passkey.id(), signCount, true));
    }

    private Passkey kept(Account account, String credentialId, long signCount) {
        Passkey passkey = passkey(account, rows().id(), credentialId, signCount);
        tx(() -> store().add(passkey));
        return passkey;
    }

    private static Passkey passkey(Account account, String id, String credentialId, long signCount) {
        return new Passkey(
                id,
                account.id(),
                credentialId,
                "k".repeat(4096),
                UUID.fromString("fbfc3007-154e-4ecc-8c0b-6e020557d7bd"),
                signCount,
                true,
                true,
                List.of("internal", "hybrid"));
    }
}
