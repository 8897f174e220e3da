package dev.authendpoints.factor.totp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.secret.Base32;
import dev.authendpoints.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Totp TOTP = new Totp(SECRET, Totp.DIGITS);

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
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_table_of_rfc_6238_appendix_b_for_sha_1(long seconds, String code) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));
        assertThat(new Totp(SECRET, 8).code(step)).isEqualTo(new Secret(code));
        assertThat(TOTP.code(step)).isEqualTo(new Secret(code.substring(2)));
        assertThat(Totp.of(Base32.encode(SECRET)).code(step)).isEqualTo(TOTP.code(step));
    }

    @ParameterizedTest
    @CsvSource({"29, 0", "30, 1", "59, 1", "60, 2", "-1, -1", "20000000000, 666666666"})
    void a_step_is_thirty_seconds_long(long seconds, long step) {
        assertThat(Totp.step(Instant.ofEpochSecond(seconds))).isEqualTo(step);
        assertThat(Totp.step(Instant.ofEpochSecond(seconds, 999_999_999))).isEqualTo(step);
    }

    @Test
    void a_code_matches_the_step_that_it_belongs_to_within_the_window_and_no_other() {
        for (long step = 4; step <= 6; step++) {
            assertThat(TOTP.match(TOTP.code(step), 4, 6)).hasValue(step);
        }
        assertThat(TOTP.match(TOTP.code(3), 4, 6)).isEmpty();
        assertThat(TOTP.match(TOTP.code(7), 4, 6)).isEmpty();
        assertThat(TOTP.match(TOTP.code(5), 5, 5)).hasValue(5);
        assertThat(TOTP.match(TOTP.code(4), 5, 5)).isEmpty();
    }

    @Test
    void of_two_steps_with_one_code_the_later_counts() {
        long step = 0;
        while (!TOTP.code(step).equals(TOTP.code(step + 1))) {
            step++;
        }
        assertThat(TOTP.match(TOTP.code(step), step, step + 1)).hasValue(step + 1);
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
}
