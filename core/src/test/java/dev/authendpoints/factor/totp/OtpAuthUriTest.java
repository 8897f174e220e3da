package dev.authendpoints.factor.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtpAuthUriTest {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final TotpParameters COMMON = TotpParameters.COMMON;

    @Test
    void it_is_written_as_the_key_uri_format_has_it() {
        assertThat(OtpAuthUri.of("Example Co", "ada@example.org", SECRET, COMMON))
                .isEqualTo("otpauth://totp/Example%20Co:ada%40example.org?secret=" + SECRET
                        + "&issuer=Example%20Co&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void it_says_how_codes_are_made() {
        TotpParameters rare = new TotpParameters(TotpAlgorithm.SHA512, 8, Duration.ofSeconds(60));
        assertThat(OtpAuthUri.of("Example", "ada@example.org", SECRET, rare))
                .endsWith("&algorithm=SHA512&digits=8&period=60");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A&B=C", "100 %", "Who?", "a/b#c", "Ünïcode", "名前", "📱", "\"<x>\"", "a+b", "a;b,c", "a\\b|c", "%41"
            })
    void odd_names_come_out_as_they_went_in(String name) {
        String account = "a+b/c?d=e&f%41#{g}@example.org";
        URI uri = URI.create(OtpAuthUri.of(name, account, SECRET, COMMON));
        assertThat(uri.getScheme()).isEqualTo("otpauth");
        assertThat(uri.getHost()).isEqualTo("totp");
        assertThat(uri.getPath()).isEqualTo("/" + name + ":" + account);
        assertThat(uri.getRawFragment()).isNull();
        assertThat(Arrays.stream(uri.getRawQuery().split("&"))
                        .map(pair -> pair.substring(0, pair.indexOf('=')))
                        .collect(Collectors.toList()))
                .containsExactly("secret", "issuer", "algorithm", "digits", "period");
        assertThat(URI.create("x:/?" + uri.getRawQuery().split("&")[1]).getQuery())
                .isEqualTo("issuer=" + name);
    }

    @ParameterizedTest
    @CsvSource({"Example, Example", "' a:b ', a b", "'::x', x"})
    void the_products_name_is_the_issuer_without_what_divides_it_from_the_account(String product, String issuer) {
        assertThat(TotpPolicy.of(product, 1, COMMON).issuer()).isEqualTo(issuer);
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        assertThat(TotpPolicy.of("x".repeat(64), 1, COMMON).issuer()).hasSize(64);
        assertThat(TotpPolicy.of("x".repeat(99), 1, COMMON).issuer()).isEqualTo("x".repeat(64));
        assertThat(TotpPolicy.of("x".repeat(63) + "📱", 1, COMMON).issuer()).isEqualTo("x".repeat(63));
        assertThat(TotpPolicy.of("x".repeat(62) + "📱y", 1, COMMON).issuer()).isEqualTo("x".repeat(62) + "📱");
    }

    @Test
    void what_no_app_can_show_is_refused_and_so_are_other_windows() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpPolicy("a:b", 1, COMMON));
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpPolicy("x".repeat(65), 1, COMMON));
        assertThatIllegalArgumentException().isThrownBy(() -> TotpPolicy.of(" : ", 1, COMMON));
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpPolicy("Example", 2, COMMON));
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpPolicy("Example", -1, COMMON));
    }
}
