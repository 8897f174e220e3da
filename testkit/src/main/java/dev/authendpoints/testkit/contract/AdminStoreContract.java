package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.admin.AdminStore;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an {@link AdminStore} promises. */
public abstract class AdminStoreContract extends StoreContract {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Instant END = NOW.plus(LIFE);

    /** For subclasses. */
    protected AdminStoreContract() {}

    @Test
    void one_token_waits_at_a_time() {
        SecretHash first = rows().hash();
        assertThat(offer(first, NOW)).isTrue();
        assertThat(offer(rows().hash(), NOW)).isFalse();
        assertThat(offer(rows().hash(), END.minus(TICK))).isFalse();
        assertThat(offer(rows().hash(), END)).isTrue();
        assertThat(claim(first, END)).isFalse();
    }

    @Test
    void it_is_claimed_once_within_its_life() {
        SecretHash token = rows().hash();
        assertThat(claim(token, NOW)).isFalse();
        offer(token, NOW);
        assertThat(claim(rows().hash(), NOW)).isFalse();
        assertThat(claim(token, END)).isFalse();
        assertThat(claim(token, END.minus(TICK))).isTrue();
        assertThat(claim(token, NOW)).isFalse();
        assertThat(offer(rows().hash(), NOW)).isTrue();
    }

    @Test
    void nothing_is_offered_or_claimed_while_somebody_administers() {
        SecretHash token = rows().hash();
        offer(token, NOW);
        Account ada = rows().kept("ada");
        administers(ada);
        assertThat(claim(token, NOW)).isFalse();
        assertThat(offer(rows().hash(), END)).isFalse();
        tx(() -> stores().accounts().disable(ada.id()));
        assertThat(claim(token, NOW)).isTrue();
    }

    @Test
    void who_is_disabled_and_who_asks_does_not_count() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        administers(ada);
        assertThat(othersThan(ada)).isFalse();
        assertThat(othersThan(bob)).isTrue();
        administers(bob);
        assertThat(othersThan(ada)).isTrue();
        tx(() -> stores().accounts().disable(bob.id()));
        assertThat(othersThan(ada)).isFalse();
    }

    @Test
    void of_sixteen_nodes_that_offer_a_token_one_does_and_of_sixteen_who_claim_it_one_does() {
        SecretHash token = rows().hash();
        assertThat(Race.winners(() -> offer(token, NOW))).isEqualTo(1);
        assertThat(Race.winners(() -> claim(token, NOW))).isEqualTo(1);
    }

    private AdminStore store() {
        return stores().administrators();
    }

    private boolean offer(SecretHash token, Instant now) {
        return tx(() -> store().offer(token, now, now.plus(LIFE)));
    }

    private boolean claim(SecretHash token, Instant now) {
        return tx(() -> store().claim(token, now));
    }

    private boolean othersThan(Account account) {
        return tx(() -> store().othersAdminister(account.id()));
    }

    private void administers(Account account) {
        tx(() -> stores().policy().assign(account.id(), Set.of("admin")));
    }
}
