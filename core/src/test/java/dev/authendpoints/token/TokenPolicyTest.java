package dev.authendpoints.token;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenPolicyTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void lives_that_make_sense_are_taken() {
        assertThatNoException().isThrownBy(() -> policy("issuer", "audience", HOUR, HOUR, DAY));
        assertThatNoException().isThrownBy(() -> policy("issuer", "audience", Duration.ofSeconds(1), DAY, DAY));
    }

    @Test
    void lives_that_make_no_sense_are_refused() {
        refused("issuer", "audience", Duration.ZERO, HOUR, DAY);
        refused("issuer", "audience", HOUR.negated(), HOUR, DAY);
        refused("issuer", "audience", HOUR.plusNanos(1), HOUR, DAY);
        refused("issuer", "audience", HOUR, Duration.ZERO, DAY);
        refused("issuer", "audience", HOUR, DAY.plusNanos(1), DAY);
    }

    @Test
    void a_server_without_a_name_is_refused() {
        refused(" ", "audience", HOUR, HOUR, DAY);
        refused("issuer", "", HOUR, HOUR, DAY);
    }

    private static void refused(String issuer, String audience, Duration access, Duration idle, Duration absolute) {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(issuer, audience, access, idle, absolute));
    }

    private static TokenPolicy policy(
            String issuer, String audience, Duration access, Duration idle, Duration absolute) {
        return new TokenPolicy(issuer, audience, access, idle, absolute);
    }
}
