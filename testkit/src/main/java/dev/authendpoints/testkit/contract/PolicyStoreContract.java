package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.policy.Duty;
import dev.authendpoints.policy.PolicyStore;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a {@link PolicyStore} promises. */
public abstract class PolicyStoreContract extends StoreContract {
    /** For subclasses. */
    protected PolicyStoreContract() {}

    @Test
    void roles_take_the_place_of_those_before() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        assertThat(roles(ada)).isEmpty();
        tx(() -> store().assign(ada.id(), Set.of("staff", "admin")));
        assertThat(roles(ada)).containsExactlyInAnyOrder("staff", "admin");
        assertThat(roles(bob)).isEmpty();
        tx(() -> store().assign(ada.id(), Set.of("admin")));
        assertThat(roles(ada)).containsExactly("admin");
    }

    @Test
    void a_duty_is_kept_in_place_of_the_one_before_until_it_is_fulfilled() {
        Account ada = rows().kept("ada");
        Duty seen = new Duty(ada.id(), "staff", NOW, Optional.empty(), Optional.empty());
        tx(() -> store().keep(seen));
        assertThat(tx(() -> store().duty(ada.id()))).contains(seen);
        Duty due = new Duty(ada.id(), "staff", NOW, Optional.of(NOW.plus(MINUTE)), Optional.of(NOW.plus(TICK)));
        tx(() -> store().keep(due));
        assertThat(tx(() -> store().duty(ada.id()))).contains(due);
        tx(() -> store().fulfilled(ada.id()));
        assertThat(tx(() -> store().duty(ada.id()))).isEmpty();
    }

    @Test
    void those_noticed_first_come_first() {
        Duty later = new Duty(rows().kept("ada").id(), "all", NOW.plus(MINUTE), Optional.empty(), Optional.empty());
        Duty sooner = new Duty(rows().kept("bob").id(), "all", NOW, Optional.empty(), Optional.empty());
        tx(() -> store().keep(later));
        tx(() -> store().keep(sooner));
        assertThat(tx(() -> store().duties(10))).containsExactly(sooner, later);
        assertThat(tx(() -> store().duties(1))).containsExactly(sooner);
    }

    private PolicyStore store() {
        return stores().policy();
    }

    private Set<String> roles(Account account) {
        return tx(() -> store().roles(account.id()));
    }
}
