package dev.authendpoints.factor.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.authendpoints.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Totp TOTP = new Totp(SECRET, TotpParameters.COMMON);

    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void the_table_of_rfc_4226_appendix_d(long counter, String code) {
        assertThat(TOTP.code(counter)).isEqualTo(new Secret(code));
    }

    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void the_table_of_rfc_6238_appendix_b(long seconds, String sha1, String sha256, String sha512) {
        Instant time = Instant.ofEpochSecond(seconds);
        assertThat(code(TotpAlgorithm.SHA1, 20, 8, time)).isEqualTo(sha1);
        assertThat(code(TotpAlgorithm.SHA256, 32, 8, time)).isEqualTo(sha256);
        assertThat(code(TotpAlgorithm.SHA512, 64, 8, time)).isEqualTo(sha512);
        assertThat(code(TotpAlgorithm.SHA1, 20, 6, time)).isEqualTo(sha1.substring(2));
        assertThat(code(TotpAlgorithm.SHA512, 64, 6, time)).isEqualTo(sha512.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"29, 0, 0", "30, 1, 0", "59, 1, 0", "60, 2, 1", "-1, -1, -1", "20000000000, 666666666, 333333333"})
    void a_step_is_thirty_or_sixty_seconds_long(long seconds, long short30, long long60) {
        TotpParameters minute = new TotpParameters(TotpAlgorithm.SHA1, 6, Duration.ofMinutes(1));
        for (Instant time : List.of(Instant.ofEpochSecond(seconds), Instant.ofEpochSecond(seconds, 999_999_999))) {
            assertThat(TotpParameters.COMMON.step(time)).isEqualTo(short30);
            assertThat(minute.step(time)).isEqualTo(long60);
        }
        assertThat(minute.start(long60)).isEqualTo(Instant.ofEpochSecond(60 * long60));
    }

    @Test
    void other_lengths_and_other_periods_are_refused() {
        for (int digits : List.of(0, 5, 7, 9)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TotpParameters(TotpAlgorithm.SHA1, digits, Duration.ofSeconds(30)));
        }
        for (Duration period : List.of(Duration.ZERO, Duration.ofSeconds(29), Duration.ofMillis(30_001))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new TotpParameters(TotpAlgorithm.SHA1, 6, period));
        }
    }

    @Test
    void a_code_matches_the_steps_that_it_belongs_to_and_no_other() {
        for (long step = 4; step <= 6; step++) {
            assertThat(TOTP.matches(TOTP.code(step), 4, 6)).containsExactly(step);
        }
        assertThat(TOTP.matches(TOTP.code(3), 4, 6)).isEmpty();
        assertThat(TOTP.matches(TOTP.code(7), 4, 6)).isEmpty();
        assertThat(TOTP.matches(TOTP.code(5), 5, 5)).containsExactly(5L);
        assertThat(TOTP.matches(TOTP.code(4), 5, 5)).isEmpty();
    }

    @Test
    void codes_are_in_ascii_digits_on_a_machine_that_speaks_arabic() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(TOTP.code(0)).isEqualTo(new Secret("755224"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** With the secret of the appendix: the digits 1 to 9 and 0, over and over, as long as the hash. */
    private static String code(TotpAlgorithm algorithm, int bytes, int digits, Instant time) {
        byte[] secret = Arrays.copyOf("1234567890".repeat(7).getBytes(StandardCharsets.US_ASCII), bytes);
        TotpParameters parameters = new TotpParameters(algorithm, digits, Duration.ofSeconds(30));
        return new Totp(secret, parameters).code(parameters.step(time)).reveal();
    }
}
