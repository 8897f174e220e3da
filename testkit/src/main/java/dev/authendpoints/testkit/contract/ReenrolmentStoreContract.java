package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.reenrolment.OpenReenrolment;
import dev.authendpoints.reenrolment.ReenrolmentReason;
import dev.authendpoints.reenrolment.ReenrolmentStore;
import dev.authendpoints.session.Session;
import dev.authendpoints.testkit.Race;
import org.junit.jupiter.api.Test;

/** What a {@link ReenrolmentStore} promises. */
public abstract class ReenrolmentStoreContract extends StoreContract {
    /** For subclasses. */
    protected ReenrolmentStoreContract() {}

    @Test
    void what_a_session_was_opened_for_stays_known_when_it_is_over() {
        Account ada = rows().kept("ada");
        OpenReenrolment kept = kept(ada, ReenrolmentReason.PASS);
        Session other = rows().keptSession(ada);
        assertThat(tx(() -> store().of(kept.session()))).contains(kept);
        assertThat(tx(() -> store().of(other.id()))).isEmpty();
        assertThat(close(kept)).isTrue();
        assertThat(tx(() -> store().of(kept.session()))).contains(kept);
    }

    @Test
    void those_that_are_open_are_listed_for_their_account_alone() {
        Account ada = rows().kept("ada");
        OpenReenrolment closed = kept(ada, ReenrolmentReason.PASS);
        OpenReenrolment open = kept(ada, ReenrolmentReason.RECOVERY);
        kept(rows().kept("bob"), ReenrolmentReason.RECOVERY);
        assertThat(close(closed)).isTrue();
        assertThat(tx(() -> store().open(ada.id()))).containsExactly(open.session());
    }

    @Test
    void of_sixteen_who_close_it_one_does() {
        OpenReenrolment kept = kept(rows().kept("ada"), ReenrolmentReason.RECOVERY);
        assertThat(Race.winners(() -> close(kept))).isEqualTo(1);
        assertThat(close(kept)).isFalse();
    }

    private ReenrolmentStore store() {
        return stores().reenrolments();
    }

    private OpenReenrolment kept(Account account, ReenrolmentReason reason) {
        OpenReenrolment reenrolment =
                new OpenReenrolment(rows().keptSession(account).id(), account.id(), reason, NOW);
        tx(() -> store().add(reenrolment));
        return reenrolment;
    }

    private boolean close(OpenReenrolment reenrolment) {
        return tx(() -> store().close(reenrolment.session(), NOW));
    }
}
