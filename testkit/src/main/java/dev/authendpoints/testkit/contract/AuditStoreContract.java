package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditEntry;
import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.audit.AuditPosition;
import dev.authendpoints.audit.AuditStore;
import dev.authendpoints.audit.AuditType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an {@link AuditStore} promises. */
public abstract class AuditStoreContract extends StoreContract {
    /** For subclasses. */
    protected AuditStoreContract() {}

    @Test
    void an_accounts_events_are_read_the_newest_first() {
        AccountId ada = rows().kept("ada").id();
        AuditEvent registered = added(Optional.of(ada), AuditType.REGISTERED, NOW);
        AuditEvent signedIn = added(Optional.of(ada), AuditType.SIGNED_IN, NOW.plus(TICK));
        assertThat(newest(ada, 10)).containsExactly(signedIn, registered);
    }

    @Test
    void no_more_events_are_read_than_asked_for() {
        AccountId ada = rows().kept("ada").id();
        added(Optional.of(ada), AuditType.REGISTERED, NOW);
        AuditEvent second = added(Optional.of(ada), AuditType.SIGNED_IN, NOW.plus(TICK));
        AuditEvent third = added(Optional.of(ada), AuditType.SIGNED_OUT, NOW.plus(MINUTE));
        assertThat(newest(ada, 2)).containsExactly(third, second);
    }

    @Test
    void nobody_reads_events_of_others_or_of_nobody() {
        AccountId ada = rows().kept("ada").id();
        added(Optional.of(rows().kept("bob").id()), AuditType.REGISTERED, NOW);
        added(Optional.empty(), AuditType.LOGIN_REFUSED, NOW);
        assertThat(newest(ada, 10)).isEmpty();
    }

    @Test
    void events_are_read_on_from_where_a_page_ended() {
        AccountId ada = rows().kept("ada").id();
        AuditEvent first = added(Optional.of(ada), AuditType.REGISTERED, NOW);
        AuditEvent second = added(Optional.of(ada), AuditType.SIGNED_IN, NOW);
        AuditEvent third = added(Optional.of(ada), AuditType.SIGNED_OUT, NOW.plus(TICK));
        List<AuditEntry> page = tx(() -> store().page(ada, AuditPosition.NEWEST, 1));
        assertThat(page).extracting(AuditEntry::event).containsExactly(third);
        assertThat(tx(() -> store().page(ada, page.get(0).position(), 5)))
                .extracting(AuditEntry::event)
                .containsExactly(second, first);
        AuditPosition middle =
                tx(() -> store().page(ada, AuditPosition.NEWEST, 2)).get(1).position();
        assertThat(tx(() -> store().page(ada, middle, 5)))
                .extracting(AuditEntry::event)
                .containsExactly(first);
    }

    @Test
    void old_events_go_in_batches_whomever_they_are_about() {
        AccountId ada = rows().kept("ada").id();
        added(Optional.of(ada), AuditType.REGISTERED, NOW);
        added(Optional.empty(), AuditType.LOGIN_REFUSED, NOW);
        added(Optional.of(ada), AuditType.SIGNED_IN, NOW);
        AuditEvent young = added(Optional.of(ada), AuditType.SIGNED_OUT, NOW.plus(TICK));
        assertThat(prune(NOW)).isZero();
        assertThat(prune(NOW.plus(TICK))).isEqualTo(2);
        assertThat(prune(NOW.plus(TICK))).isEqualTo(1);
        assertThat(prune(NOW.plus(TICK))).isZero();
        assertThat(newest(ada, 10)).containsExactly(young);
    }

    @Test
    void old_events_that_name_no_account_go_by_themselves() {
        AccountId ada = rows().kept("ada").id();
        AuditEvent adas = added(Optional.of(ada), AuditType.LOGIN_REFUSED, NOW);
        for (int i = 0; i < 3; i++) {
            added(Optional.empty(), AuditType.LOGIN_REFUSED, NOW);
        }
        added(Optional.empty(), AuditType.PASSWORD_RESET_ASKED, NOW.plus(TICK));
        assertThat(tx(() -> store().pruneNameless(NOW, 2))).isZero();
        assertThat(tx(() -> store().pruneNameless(NOW.plus(TICK), 2))).isEqualTo(2);
        assertThat(tx(() -> store().pruneNameless(NOW.plus(TICK), 2))).isEqualTo(1);
        assertThat(tx(() -> store().pruneNameless(NOW.plus(TICK), 2))).isZero();
        assertThat(newest(ada, 10)).containsExactly(adas);
    }

    private int prune(Instant before) {
        return tx(() -> store().prune(before, 2));
    }

    private List<AuditEvent> newest(AccountId account, int limit) {
        return tx(() -> store().newest(account, limit));
    }

    private AuditStore store() {
        return stores().audit();
    }

    private AuditEvent added(Optional<AccountId> account, AuditType type, Instant at) {
        AuditEvent event = new AuditEvent(at, type, account, "2001:db8::1", "Email");
        tx(() -> store().add(event));
        return event;
    }
}
