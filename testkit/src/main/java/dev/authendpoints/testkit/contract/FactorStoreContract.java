package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.FactorStore;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Label;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link FactorStore} promises. */
public abstract class FactorStoreContract extends StoreContract {
    private static final FactorType OTHER = new FactorType("Authenticator");

    /** For subclasses. */
    protected FactorStoreContract() {}

    @Test
    void an_accounts_factors_are_listed_the_oldest_first() {
        Account ada = rows().kept("ada");
        EnrolledFactor second = added(ada, OTHER, NOW.plus(MINUTE));
        EnrolledFactor first = added(ada, FactorType.EMAIL, NOW);
        EnrolledFactor third = added(ada, OTHER, NOW.plus(MINUTE).plus(TICK));
        assertThat(of(ada)).containsExactly(first, second, third);
    }

    @Test
    void nobody_has_anothers_factors() {
        added(rows().kept("ada"), FactorType.EMAIL, NOW);
        assertThat(of(rows().kept("bob"))).isEmpty();
        assertThat(tx(() -> store().of(new AccountId(rows().id())))).isEmpty();
    }

    @Test
    void the_last_use_of_a_kind_is_remembered() {
        Account ada = rows().kept("ada");
        EnrolledFactor email = added(ada, FactorType.EMAIL, NOW);
        EnrolledFactor other = added(ada, OTHER, NOW.plus(TICK));
        EnrolledFactor bobs = added(rows().kept("bob"), FactorType.EMAIL, NOW);
        tx(() -> store().used(ada.id(), FactorType.EMAIL, NOW.plus(MINUTE)));
        assertThat(of(ada)).containsExactly(used(email, NOW.plus(MINUTE)), other);
        assertThat(tx(() -> store().of(bobs.account()))).containsExactly(bobs);
    }

    @Test
    void the_last_use_of_one_of_several_is_remembered() {
        Account ada = rows().kept("ada");
        EnrolledFactor first = added(ada, OTHER, NOW);
        EnrolledFactor second = added(ada, OTHER, NOW.plus(TICK));
        assertThat(used(ada, second, NOW.plus(MINUTE))).isTrue();
        assertThat(used(rows().kept("bob"), first, NOW.plus(MINUTE))).isFalse();
        assertThat(of(ada)).containsExactly(first, used(second, NOW.plus(MINUTE)));
    }

    @Test
    void all_factors_of_an_account_go_and_nobody_elses() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        added(ada, FactorType.EMAIL, NOW);
        added(ada, OTHER, NOW);
        EnrolledFactor bobs = added(bob, FactorType.EMAIL, NOW);
        tx(() -> store().removeAll(ada.id()));
        assertThat(of(ada)).isEmpty();
        assertThat(of(bob)).containsExactly(bobs);
    }

    @Test
    void all_factors_of_a_kind_go_and_no_others() {
        Account ada = rows().kept("ada");
        EnrolledFactor email = added(ada, FactorType.EMAIL, NOW);
        added(ada, OTHER, NOW);
        added(ada, OTHER, NOW.plus(TICK));
        EnrolledFactor bobs = added(rows().kept("bob"), OTHER, NOW);
        tx(() -> store().remove(ada.id(), OTHER));
        assertThat(of(ada)).containsExactly(email);
        assertThat(tx(() -> store().of(bobs.account()))).containsExactly(bobs);
    }

    @Test
    void one_factor_is_renamed_and_no_other() {
        Account ada = rows().kept("ada");
        EnrolledFactor first = added(ada, OTHER, NOW);
        EnrolledFactor second = added(ada, OTHER, NOW.plus(TICK));
        tx(() -> store().rename(ada.id(), second.id(), new Label("Blue key")));
        tx(() -> store().rename(rows().kept("bob").id(), first.id(), new Label("Bob's")));
        assertThat(of(ada)).extracting(EnrolledFactor::label).containsExactly(first.label(), "Blue key");
    }

    @Test
    void one_factor_at_most_is_preferred() {
        Account ada = rows().kept("ada");
        EnrolledFactor first = added(ada, FactorType.EMAIL, NOW);
        EnrolledFactor second = added(ada, OTHER, NOW.plus(TICK));
        Account bob = rows().kept("bob");
        EnrolledFactor bobs = added(bob, OTHER, NOW);
        tx(() -> store().prefer(bob.id(), Optional.of(bobs.id())));
        tx(() -> store().prefer(ada.id(), Optional.of(first.id())));
        tx(() -> store().prefer(ada.id(), Optional.of(second.id())));
        assertThat(of(ada)).extracting(EnrolledFactor::preferred).containsExactly(false, true);
        tx(() -> store().used(ada.id(), OTHER, NOW.plus(MINUTE)));
        assertThat(of(ada)).extracting(EnrolledFactor::preferred).containsExactly(false, true);
        tx(() -> store().prefer(ada.id(), Optional.empty()));
        assertThat(of(ada)).extracting(EnrolledFactor::preferred).containsExactly(false, false);
        assertThat(of(bob)).extracting(EnrolledFactor::preferred).containsExactly(true);
    }

    @Test
    void a_factor_that_retires_counts_until_then_and_not_from_then_on() {
        Account ada = rows().kept("ada");
        EnrolledFactor old = added(ada, OTHER, NOW);
        EnrolledFactor fresh = added(ada, OTHER, NOW.plus(TICK));
        Instant end = NOW.plus(MINUTE);
        tx(() -> store().retire(ada.id(), old.id(), Optional.of(end)));
        tx(() -> store().retire(rows().kept("bob").id(), fresh.id(), Optional.of(end)));
        assertThat(of(ada)).extracting(EnrolledFactor::retiresAt).containsExactly(Optional.of(end), Optional.empty());
        assertThat(used(ada, old, end.minus(TICK))).isTrue();
        assertThat(used(ada, old, end)).isFalse();
        assertThat(of(ada)).extracting(EnrolledFactor::lastUsedAt).first().isEqualTo(Optional.of(end.minus(TICK)));
        tx(() -> store().rename(ada.id(), old.id(), new Label("Old")));
        tx(() -> store().prefer(ada.id(), Optional.of(old.id())));
        assertThat(of(ada).get(0).retiresAt()).contains(end);
        tx(() -> store().retire(ada.id(), old.id(), Optional.empty()));
        assertThat(used(ada, old, end)).isTrue();
    }

    @Test
    void what_has_retired_is_found_some_at_a_time() {
        Account ada = rows().kept("ada");
        EnrolledFactor first = added(ada, OTHER, NOW);
        EnrolledFactor second = added(ada, OTHER, NOW.plus(TICK));
        added(ada, OTHER, NOW.plus(MINUTE));
        tx(() -> store().retire(ada.id(), first.id(), Optional.of(NOW)));
        tx(() -> store().retire(ada.id(), second.id(), Optional.of(NOW.plus(MINUTE))));
        assertThat(retired(NOW, 9)).isEmpty();
        assertThat(retired(NOW.plus(TICK), 9)).containsExactly(first.id());
        assertThat(retired(NOW.plus(MINUTE).plus(TICK), 9)).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(retired(NOW.plus(MINUTE).plus(TICK), 1)).hasSize(1);
    }

    @Test
    void one_factor_goes_and_no_other() {
        Account ada = rows().kept("ada");
        EnrolledFactor first = added(ada, OTHER, NOW);
        EnrolledFactor second = added(ada, OTHER, NOW.plus(TICK));
        tx(() -> store().remove(rows().kept("bob").id(), first.id()));
        assertThat(of(ada)).containsExactly(first, second);
        tx(() -> store().remove(ada.id(), first.id()));
        assertThat(of(ada)).containsExactly(second);
    }

    private boolean used(Account account, EnrolledFactor factor, Instant at) {
        return tx(() -> store().used(account.id(), factor.id(), at));
    }

    private List<String> retired(Instant before, int most) {
        return tx(() -> store().retired(before, most)).stream()
                .map(EnrolledFactor::id)
                .toList();
    }

    private FactorStore store() {
        return stores().factors();
    }

    private EnrolledFactor added(Account account, FactorType type, Instant at) {
        EnrolledFactor factor =
                new EnrolledFactor(rows().id(), account.id(), type, type.name(), at, Optional.empty(), false);
        tx(() -> store().add(factor));
        return factor;
    }

    private List<EnrolledFactor> of(Account account) {
        return tx(() -> store().of(account.id()));
    }

    private static EnrolledFactor used(EnrolledFactor factor, Instant at) {
        return new EnrolledFactor(
                factor.id(),
                factor.account(),
                factor.type(),
                factor.label(),
                factor.createdAt(),
                Optional.of(at),
                factor.preferred());
    }
}
