package dev.authendpoints.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final CommonPasswords COMMON = CommonPasswords.shipped();

    private final PasswordPolicy policy = new PasswordPolicy(8, COMMON, List.of("AuthEndpoints", "Acme Corp"));

    @Test
    void every_shipped_common_password_is_refused_in_any_case() throws IOException {
        List<String> common = shipped();
        assertThat(common).hasSizeGreaterThan(3000);
        assertThat(common).allSatisfy(password -> {
            assertThat(error(password)).isPresent();
            assertThat(error(password.toUpperCase(Locale.ROOT))).isPresent();
        });
    }

    @Test
    void enough_of_them_are_long_enough_to_be_refused_for_being_common() throws IOException {
        assertThat(shipped().stream().flatMap(password -> error(password).stream()))
                .filteredOn("too_common"::equals)
                .hasSizeGreaterThan(3000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "ünïcödé ist schön",
                "x7#kQ!2p",
                "        a        ",
                "1815 12 10 London"
            })
    void what_nobody_else_thinks_of_is_taken_whatever_it_is_made_of(String password) {
        assertThat(error(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lovelace", "Lovelace1", "LOVELACE!!", "l0vel4ce", "lovelacelovelace", "ada.lovelace", "Ada_Lovelace1!",
                "ada.lovelace@example.org", "example.org", "Ex4mple.0rg", "AuthEndpoints", "4uthEndp0int$", "acmecorp1",
                        "Acme-Corp!"
            })
    void what_is_made_of_ones_own_words_is_refused(String password) {
        assertThat(policy.check("password", new Secret(password), List.of("lovelace", "ada.lovelace@example.org")))
                .map(FieldError::code)
                .contains("too_guessable");
    }

    @Test
    void own_words_with_enough_beside_them_are_taken() {
        assertThat(policy.check("password", new Secret("lovelace rides at dawn"), List.of("lovelace")))
                .isEmpty();
        assertThat(policy.check("password", new Secret("my ada is fine"), List.of("ada")))
                .isEmpty();
    }

    @Test
    void eight_characters_are_enough_and_seven_are_not() {
        assertThat(error("x7#kQ!2p")).isEmpty();
        assertThat(error("x7#kQ!2")).contains("too_short");
        assertThat(error("")).contains("too_short");
    }

    @Test
    void characters_are_counted_and_not_what_they_are_written_with() {
        assertThat(error("🗝".repeat(64))).isEmpty();
        assertThat(error("🗝".repeat(7))).contains("too_short");
        assertThat(error("🗝".repeat(256))).isEmpty();
        assertThat(error("🗝".repeat(257))).contains("too_long");
    }

    @Test
    void two_hundred_and_fifty_six_characters_are_the_most() {
        assertThat(error("ab".repeat(128))).isEmpty();
        assertThat(error("ab".repeat(128) + "a")).contains("too_long");
    }

    @Test
    void a_letter_and_its_accent_are_one_character() {
        assertThat(error("e\u0301a\u0300u\u0308o\u0302i\u0301e\u0300a\u0302")).contains("too_short");
        assertThat(error("e\u0301a\u0300u\u0308o\u0302i\u0301e\u0300a\u0302x")).isEmpty();
        assertThat(error("e\u0301".repeat(256))).isEmpty();
    }

    @Test
    void the_error_names_the_field_and_not_the_password() {
        FieldError error = policy.check("newPassword", new Secret("password123"), List.of())
                .orElseThrow();
        assertThat(error.field()).isEqualTo("newPassword");
        assertThat(error.message()).doesNotContain("password123");
    }

    @Test
    void a_policy_shorter_than_eight_or_longer_than_sixty_four_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordPolicy(7, COMMON, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordPolicy(65, COMMON, List.of()));
        assertThat(new PasswordPolicy(15, COMMON, List.of()).check("password", new Secret("x7#kQ!2p"), List.of()))
                .isPresent();
    }

    private Optional<String> error(String password) {
        return policy.check("password", new Secret(password), List.of()).map(FieldError::code);
    }

    private static List<String> shipped() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).toList();
        }
    }
}
