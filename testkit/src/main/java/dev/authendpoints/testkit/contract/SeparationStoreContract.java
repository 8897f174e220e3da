package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.separation.SeparationStore;
import org.junit.jupiter.api.Test;

/** What a {@link SeparationStore} promises. */
public abstract class SeparationStoreContract extends StoreContract {
    /** For subclasses. */
    protected SeparationStoreContract() {}

    @Test
    void a_reset_is_remembered_until_it_is_forgotten() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        assertThat(marked(ada)).isFalse();
        tx(() -> store().mark(ada.id(), NOW));
        tx(() -> store().mark(ada.id(), NOW.plus(MINUTE)));
        assertThat(marked(ada)).isTrue();
        assertThat(marked(bob)).isFalse();
        tx(() -> store().clear(bob.id()));
        assertThat(marked(ada)).isTrue();
        tx(() -> store().clear(ada.id()));
        assertThat(marked(ada)).isFalse();
    }

    private boolean marked(Account account) {
        return tx(() -> store().marked(account.id()));
    }

    private SeparationStore store() {
        return stores().separation();
    }
}
