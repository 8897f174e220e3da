package dev.authendpoints.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretHasherTest {
    private static final Secret CODE = new Secret("123456");

    private final SecretHasher hasher = hasher();

    @Test
    void the_same_secret_for_the_same_purpose_and_context_hashes_the_same() {
        assertThat(hasher.hash("email-code", CODE, "login/1", "ada"))
                .isEqualTo(hasher.hash("email-code", CODE, "login/1", "ada"));
    }

    @Test
    void a_hash_names_its_key_and_has_256_bits() {
        assertThat(hasher.hash("refresh", CODE).value()).matches("k1\\.[A-Za-z0-9_-]{43}");
    }

    @Test
    void another_purpose_secret_context_or_key_gives_another_hash() {
        assertThat(Stream.of(
                        hasher.hash("email-code", CODE, "login/1", "ada"),
                        hasher.hash("phone-code", CODE, "login/1", "ada"),
                        hasher.hash("email-code", new Secret("123457"), "login/1", "ada"),
                        hasher.hash("email-code", CODE, "login/2", "ada"),
                        hasher.hash("email-code", CODE, "login/1", "bob"),
                        hasher.hash("email-code", CODE, "login/1"),
                        hasher.hash("email-code", CODE),
                        hasher().hash("email-code", CODE, "login/1", "ada")))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_part_can_be_shifted_into_another() {
        assertThat(Stream.of(
                        hasher.hash("p", new Secret("ab"), "c"),
                        hasher.hash("p", new Secret("a"), "bc"),
                        hasher.hash("p", new Secret("abc")),
                        hasher.hash("p", new Secret("abc"), ""),
                        hasher.hash("p", new Secret("abc"), "", ""),
                        hasher.hash("pa", new Secret("bc")),
                        hasher.hash("p", new Secret("a"), "b", "c"),
                        hasher.hash("p", new Secret("a"), "c", "b")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_secret_never_prints_itself() {
        assertThat(CODE).hasToString("Secret[hidden]").isEqualTo(new Secret("123456"));
        assertThat(CODE).isNotEqualTo(new Secret("654321")).isNotEqualTo("123456");
        assertThat(new PasswordHash("$argon2id$secret", "k1").toString()).doesNotContain("secret");
    }

    private static SecretHasher hasher() {
        return new SecretHasher(new Key("k1", Dice.secure().bytes(32)));
    }
}
