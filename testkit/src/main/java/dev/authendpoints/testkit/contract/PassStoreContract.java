package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.helpdesk.Pass;
import dev.authendpoints.helpdesk.PassId;
import dev.authendpoints.helpdesk.PassStore;
import dev.authendpoints.helpdesk.Reason;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link PassStore} promises. */
public abstract class PassStoreContract extends StoreContract {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Instant END = NOW.plus(LIFE);
    private static final AccountId DORA = new AccountId("dora");
    private static final AccountId BOB = new AccountId("bob");
    private static final int MOST = 5;

    /** For subclasses. */
    protected PassStoreContract() {}

    @Test
    void a_pass_is_open_until_its_end_and_not_at_it() {
        Kept kept = kept(rows().kept("ada"), false);
        assertThat(find(kept, END.minus(TICK))).contains(kept.pass());
        assertThat(tx(() -> store().open(10, NOW))).containsExactly(kept.pass());
        assertThat(find(kept, END)).isEmpty();
        assertThat(tx(() -> store().open(10, END))).isEmpty();
        assertThat(redeem(kept, END)).isEmpty();
        assertThat(redeem(kept, END.minus(TICK))).contains(kept.pass());
    }

    @Test
    void it_is_redeemed_once_with_its_own_text_for_its_own_account_and_epoch() {
        Account ada = rows().kept("ada");
        Kept kept = kept(ada, false);
        Account eve = rows().kept("eve");
        assertThat(tx(() -> store().redeem(ada.id(), rows().hash(), 0, NOW))).isEmpty();
        assertThat(tx(() -> store().redeem(eve.id(), kept.hash(), 0, NOW))).isEmpty();
        assertThat(tx(() -> store().redeem(ada.id(), kept.hash(), 1, NOW))).isEmpty();
        assertThat(redeem(kept, NOW)).contains(kept.pass());
        assertThat(redeem(kept, NOW)).isEmpty();
        assertThat(find(kept, NOW)).isEmpty();
        assertThat(withdraw(kept)).isFalse();
    }

    @Test
    void another_takes_its_place_and_no_other_accounts() {
        Account ada = rows().kept("ada");
        Kept first = kept(ada, false);
        Kept eves = kept(rows().kept("eve"), false);
        Kept second = kept(ada, false);
        assertThat(find(first, NOW)).isEmpty();
        assertThat(redeem(first, NOW)).isEmpty();
        assertThat(redeem(second, NOW)).isPresent();
        assertThat(redeem(eves, NOW)).isPresent();
    }

    @Test
    void where_two_are_needed_it_works_once_somebody_else_has_approved_it() {
        Account ada = rows().kept("ada");
        Kept kept = kept(ada, true);
        assertThat(count(kept)).isFalse();
        assertThat(redeem(kept, NOW)).isEmpty();
        assertThat(approve(kept, DORA, NOW)).as("who has issued it").isFalse();
        assertThat(approve(kept, ada.id(), NOW)).as("whose it is").isFalse();
        assertThat(approve(kept, BOB, END)).as("too late").isFalse();
        assertThat(approve(kept, BOB, NOW)).isTrue();
        assertThat(approve(kept, new AccountId("cyd"), NOW)).as("a second time").isFalse();
        Pass approved = find(kept, END.plus(MINUTE)).orElseThrow();
        assertThat(approved.approver()).contains(BOB);
        assertThat(approved.expiresAt()).isEqualTo(END.plus(LIFE));
        assertThat(count(kept)).isTrue();
        assertThat(redeem(kept, END)).isPresent();
    }

    @Test
    void where_one_is_enough_nobody_approves() {
        Kept kept = kept(rows().kept("ada"), false);
        assertThat(approve(kept, BOB, NOW)).isFalse();
    }

    @Test
    void it_has_five_tries() {
        Kept kept = kept(rows().kept("ada"), false);
        assertThat(Race.winners(() -> count(kept))).isEqualTo(MOST);
        assertThat(count(kept)).isFalse();
        assertThat(tx(() -> store().countTry(kept.pass().account(), MOST + 1, END)))
                .isFalse();
    }

    @Test
    void of_sixteen_who_redeem_it_or_withdraw_it_or_approve_it_one_does() {
        Kept redeemed = kept(rows().kept("ada"), false);
        assertThat(Race.winners(() -> redeem(redeemed, NOW).isPresent())).isEqualTo(1);
        Kept withdrawn = kept(rows().kept("eve"), false);
        assertThat(Race.winners(() -> withdraw(withdrawn))).isEqualTo(1);
        Kept approved = kept(rows().kept("kim"), true);
        assertThat(Race.of(Race.RUNNERS, runner -> approve(approved, new AccountId("admin" + runner), NOW)))
                .containsOnlyOnce(true);
        Kept either = kept(rows().kept("lee"), false);
        assertThat(Race.of(
                        Race.RUNNERS,
                        runner -> runner % 2 == 0
                                ? withdraw(either)
                                : redeem(either, NOW).isPresent()))
                .containsOnlyOnce(true);
    }

    @Test
    void passes_long_past_their_life_are_removed() {
        kept(rows().kept("ada"), false);
        assertThat(tx(() -> store().prune(END))).isZero();
        assertThat(tx(() -> store().prune(END.plus(TICK)))).isEqualTo(1);
    }

    private PassStore store() {
        return stores().passes();
    }

    private Kept kept(Account account, boolean twoPersons) {
        Pass pass = new Pass(
                new PassId(rows().id()),
                account.id(),
                account.epoch(),
                new Reason("Ticket 4711, called back"),
                DORA,
                twoPersons,
                Optional.empty(),
                NOW,
                END);
        SecretHash hash = rows().hash();
        tx(() -> store().replace(pass, hash, NOW));
        return new Kept(pass, hash);
    }

    private Optional<Pass> find(Kept kept, Instant now) {
        return tx(() -> store().find(kept.pass().id(), now));
    }

    private Optional<Pass> redeem(Kept kept, Instant now) {
        return tx(() -> store().redeem(kept.pass().account(), kept.hash(), 0, now));
    }

    private boolean withdraw(Kept kept) {
        return tx(() -> store().withdraw(kept.pass().id(), NOW));
    }

    private boolean approve(Kept kept, AccountId by, Instant now) {
        return tx(() -> store().approve(kept.pass().id(), by, now, END.plus(LIFE)));
    }

    private boolean count(Kept kept) {
        return tx(() -> store().countTry(kept.pass().account(), MOST, NOW));
    }

    private record Kept(Pass pass, SecretHash hash) {}
}
