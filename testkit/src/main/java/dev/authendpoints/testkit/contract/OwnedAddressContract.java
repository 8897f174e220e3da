package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.tx.Taken;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an {@link AccountStore} promises of addresses: each has one owner at most, who has proved it. */
public abstract class OwnedAddressContract extends AccountContract {
    /** For subclasses. */
    protected OwnedAddressContract() {}

    @Test
    void an_address_means_nobody_until_somebody_has_proved_it() {
        rows().kept(rows().account("ada@example.org", "ada@example.org"));
        assertThat(find("ada@example.org")).isEmpty();
    }

    @Test
    void an_address_means_who_has_proved_it() {
        rows().kept(rows().account("mal", "ada@example.org"));
        Account ada = rows().kept("ada");
        verify(ada);
        assertThat(find("ADA@example.org").map(Account::id)).contains(ada.id());
    }

    @Test
    void who_has_proved_an_address_is_verified_and_otherwise_as_before() {
        Account ada = rows().kept("ada");
        verify(ada);
        assertThat(find(ada.id())).contains(verified(ada));
        assertThat(find("ada")).contains(verified(ada));
        assertThat(find("ada@example.org")).contains(verified(ada));
        assertThat(tx(() -> store().lock(ada.id()))).contains(verified(ada));
    }

    @Test
    void another_account_with_a_proved_address_is_not_verified_by_it() {
        verify(rows().kept("ada"));
        Account mal = rows().kept(rows().account("mal", "ada@example.org"));
        assertThat(find(mal.id())).contains(mal);
    }

    @Test
    void an_address_has_one_owner() {
        Account ada = rows().kept("ada");
        Account mal = rows().kept(rows().account("mal", "Ada@example.org"));
        verify(ada);
        assertThatExceptionOfType(Taken.class).isThrownBy(() -> verify(mal));
        assertThat(find(mal.id())).contains(mal);
        assertThat(find("ada@example.org").map(Account::id)).contains(ada.id());
    }

    @Test
    void an_address_is_claimed_by_every_account_that_has_not_proved_it() {
        Account ada = rows().kept("ada");
        assertThat(claimedByAnother(ada)).isFalse();
        Account mal = rows().kept(rows().account("mal", "ADA@example.org"));
        assertThat(claimedByAnother(ada)).isTrue();
        assertThat(claimedByAnother(mal)).isTrue();
        assertThat(claimedByAnother(rows().kept("bob"))).isFalse();
    }

    @Test
    void who_has_proved_an_address_owns_it_and_claims_it_no_more() {
        Account ada = rows().kept("ada");
        Account mal = rows().kept(rows().account("mal", "ada@example.org"));
        verify(ada);
        assertThat(claimedByAnother(ada)).isTrue();
        assertThat(claimedByAnother(mal)).isFalse();
        assertThat(removeUnverified()).isEqualTo(1);
        assertThat(claimedByAnother(ada)).isFalse();
    }

    @Test
    void an_owner_may_prove_the_address_again() {
        Account ada = rows().kept("ada");
        verify(ada);
        verify(ada);
        assertThat(find(ada.id())).contains(verified(ada));
    }

    @Test
    void an_account_whose_address_is_anothers_is_removed() {
        verify(rows().kept("ada"));
        Account mal = rows().kept(rows().account("mal", "ada@example.org"));
        assertThat(removeUnverified()).isEqualTo(1);
        assertThat(find(mal.id())).isEmpty();
        assertThat(find("ada@example.org")).isPresent();
    }

    @Test
    void of_sixteen_accounts_that_prove_one_address_one_owns_it() {
        List<Account> accounts = sixteen("%s", "ada@example.org");
        accounts.forEach(account -> rows().kept(account));
        assertThat(Race.of(Race.RUNNERS, runner -> wins(() -> verifyNow(accounts.get(runner)))))
                .containsOnlyOnce(true);
        assertThat(accounts.stream()
                        .flatMap(account -> find(account.id()).stream())
                        .filter(Account::emailVerified))
                .hasSize(1);
    }

    @Test
    void a_changed_address_is_owned_in_place_of_the_old_one_and_raises_the_epoch() {
        Account ada = rows().kept("ada");
        verify(ada);
        EmailAddress email = EmailAddress.parse("Ada@example.net").orElseThrow();
        tx(() -> store().changeEmail(ada.id(), email, NOW));
        Account changed = find("ada@example.net").orElseThrow();
        assertThat(changed.id()).isEqualTo(ada.id());
        assertThat(changed.email()).isEqualTo(email);
        assertThat(changed.emailVerified()).isTrue();
        assertThat(changed.epoch()).isEqualTo(1);
        assertThat(changed.username()).isEqualTo(ada.username());
        assertThat(find("ada@example.org")).isEmpty();
        verify(rows().kept(rows().account("bob", "ada@example.org")));
    }

    @Test
    void a_changed_address_is_proved_for_an_account_that_had_proved_none() {
        Account ada = rows().kept(rows().account("ada@example.org", "ada@example.org"));
        EmailAddress email = EmailAddress.parse("ada@example.net").orElseThrow();
        tx(() -> store().changeEmail(ada.id(), email, NOW));
        Account changed = find(ada.id()).orElseThrow();
        assertThat(changed.emailVerified()).isTrue();
        assertThat(changed.username()).isEqualTo(name("ada@example.net"));
        assertThat(removeUnverified()).isZero();
    }

    @Test
    void of_sixteen_who_change_to_one_address_one_owns_it() {
        List<Account> accounts = sixteen("%s", "%s@example.org");
        accounts.forEach(account -> rows().kept(account));
        EmailAddress email = EmailAddress.parse("ada@example.net").orElseThrow();
        assertThat(Race.of(
                        Race.RUNNERS,
                        runner -> wins(
                                () -> store().changeEmail(accounts.get(runner).id(), email, NOW))))
                .containsOnlyOnce(true);
    }

    private boolean claimedByAnother(Account account) {
        return tx(() -> store().claimedByAnother(account.email(), account.id()));
    }
}
