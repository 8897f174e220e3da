package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.audit.AuditRetention;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditRetentionTest {
    private static final AccountId ADA = new AccountId("ada");
    private final Backend backend = MemoryDatabase.backend();
    private final TestClock clock = new TestClock();

    @Test
    void events_stay_for_their_time_and_go_in_more_than_one_batch() {
        for (int i = 0; i < 2_001; i++) {
            happens(AuditType.SIGNED_IN);
        }
        clock.advance(Duration.ofDays(400));
        happens(AuditType.SIGNED_OUT);
        assertThat(retention(Duration.ofDays(400)).tidy()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(retention(Duration.ofDays(400)).tidy()).isEqualTo(2_001);
        assertThat(backend.stores().audit().newest(ADA, 10))
                .extracting(AuditEvent::type)
                .containsExactly(AuditType.SIGNED_OUT);
    }

    @Test
    void what_strangers_leave_behind_goes_after_a_week_or_sooner() {
        for (int i = 0; i < 1_001; i++) {
            happens(AuditType.LOGIN_REFUSED, Optional.empty());
        }
        happens(AuditType.LOGIN_REFUSED);
        clock.advance(Duration.ofDays(7));
        assertThat(retention(Duration.ofDays(400)).tidy()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(retention(Duration.ofDays(400)).tidy()).isEqualTo(1_001);
        assertThat(backend.stores().audit().newest(ADA, 10)).hasSize(1);
        happens(AuditType.LOGIN_REFUSED, Optional.empty());
        clock.advance(Duration.ofDays(2));
        assertThat(retention(Duration.ofDays(1)).tidy()).isEqualTo(2);
    }

    @Test
    void who_keeps_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> retention(Duration.ZERO));
    }

    private AuditRetention retention(Duration time) {
        return new AuditRetention(backend.transactions(), backend.stores().audit(), time, clock);
    }

    private void happens(AuditType type) {
        happens(type, Optional.of(ADA));
    }

    private void happens(AuditType type, Optional<AccountId> account) {
        backend.stores().audit().add(new AuditEvent(clock.instant(), type, account, "192.0.2.1", ""));
    }
}
