package dev.authendpoints.factor.totp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SightingTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Totp TOTP = new Totp(SECRET, TotpParameters.COMMON);
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final long STEP = TotpParameters.COMMON.step(NOW);

    @Test
    void the_window_is_as_narrow_around_a_drift_as_around_the_right_time() {
        for (int drift : new int[] {0, -7, 20}) {
            TotpClock clock = new TotpClock(0, drift, drift);
            for (int offset = -22; offset <= 22; offset++) {
                Optional<Long> seen = sighting(STEP + offset, clock).within(1);
                boolean inside = Math.abs(offset - drift) <= 1;
                assertThat(seen).isEqualTo(inside ? Optional.of(STEP + offset) : Optional.empty());
            }
        }
    }

    @Test
    void a_code_of_up_to_ten_minutes_earlier_or_later_is_a_near_miss() {
        for (int offset = -25; offset <= 25; offset++) {
            Optional<NearMiss> miss = sighting(STEP + offset, TotpClock.RIGHT).miss();
            assertThat(miss.map(NearMiss::step))
                    .isEqualTo(Math.abs(offset) <= 20 ? Optional.of(STEP + offset) : Optional.empty());
        }
    }

    @Test
    void a_minutes_step_makes_it_ten_steps() {
        assertThat(TotpParameters.COMMON.furthest()).isEqualTo(20);
        assertThat(new TotpParameters(TotpAlgorithm.SHA1, 6, Duration.ofMinutes(1)).furthest())
                .isEqualTo(10);
    }

    @Test
    void a_code_that_was_used_or_is_older_than_one_that_was_is_no_near_miss() {
        TotpClock used = new TotpClock(STEP - 5, 0, 0);
        assertThat(sighting(STEP - 4, used).miss()).isPresent();
        assertThat(sighting(STEP - 5, used).miss()).isEmpty();
        assertThat(sighting(STEP - 6, used).miss()).isEmpty();
    }

    @Test
    void only_the_code_of_the_very_next_step_of_the_same_secret_follows() {
        NearMiss miss = new NearMiss("secret", STEP - 8);
        for (int offset = -20; offset <= 20; offset++) {
            assertThat(sighting(STEP + offset, TotpClock.RIGHT).following(miss).isPresent())
                    .isEqualTo(offset == -7);
        }
        assertThat(sighting(STEP - 7, TotpClock.RIGHT).following(new NearMiss("other", STEP - 8)))
                .isEmpty();
        assertThat(sighting(STEP + 21, TotpClock.RIGHT).following(new NearMiss("secret", STEP + 20)))
                .isEmpty();
    }

    @Test
    void of_two_steps_with_one_code_the_later_counts() {
        long step = STEP + 2_075_368; // the first two in a row since then
        assertThat(TOTP.code(step)).isEqualTo(TOTP.code(step + 1));
        Sighting sighting = sighting(TOTP.code(step), TotpParameters.COMMON.start(step), TotpClock.RIGHT);
        assertThat(sighting.within(1)).contains(step + 1);
    }

    private static Sighting sighting(long step, TotpClock clock) {
        return sighting(TOTP.code(step), NOW, clock);
    }

    private static Sighting sighting(Secret code, Instant now, TotpClock clock) {
        TotpSecret secret = new TotpSecret(
                "secret", new AccountId("account"), "sealed", TotpParameters.COMMON, Optional.of("factor"), clock);
        return Sighting.of(secret, TOTP, code, now);
    }
}
