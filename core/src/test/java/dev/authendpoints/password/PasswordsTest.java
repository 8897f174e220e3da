package dev.authendpoints.password;

import static dev.authendpoints.secret.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.TestKeys;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = passwords(new Argon2Cost(64, 1, 1));

    @Test
    void a_password_matches_its_own_hash_and_no_other() {
        Optional<PasswordHash> hash = hash("engines weave algebra");
        assertThat(passwords.matches(new Secret("engines weave algebra"), hash)).isTrue();
        assertThat(passwords.matches(new Secret("engines weave algebrb"), hash)).isFalse();
        assertThat(passwords.matches(new Secret("Engines weave algebra"), hash)).isFalse();
        assertThat(passwords.matches(new Secret("engines weave algebra "), hash))
                .isFalse();
    }

    @Test
    void a_composed_and_a_decomposed_letter_are_the_same() {
        assertThat(passwords.matches(new Secret("sch\u00f6ne gr\u00fc\u00dfe"), hash("scho\u0308ne gru\u0308\u00dfe")))
                .isTrue();
    }

    @Test
    void every_character_counts_however_long_the_password() {
        String long72 = "x".repeat(72);
        assertThat(passwords.matches(new Secret(long72 + "B"), hash(long72 + "A")))
                .isFalse();
        assertThat(passwords.matches(new Secret("🗝".repeat(63)), hash("🗝".repeat(64))))
                .isFalse();
    }

    @Test
    void nobodys_password_matches_nothing() {
        assertThat(passwords.matches(new Secret("engines weave algebra"), Optional.empty()))
                .isFalse();
    }

    @Test
    void a_hash_under_another_pepper_matches_nothing_and_is_outdated() {
        PasswordHash foreign = passwords(new Argon2Cost(64, 1, 1)).hash(new Secret("engines weave algebra"));
        assertThat(passwords.matches(new Secret("engines weave algebra"), Optional.of(foreign)))
                .isFalse();
        assertThat(passwords.outdated(foreign)).isTrue();
    }

    @Test
    void what_is_longer_than_any_password_is_known_by_its_length() {
        assertThat(Passwords.tooLong(new Secret("x".repeat(256)))).isFalse();
        assertThat(Passwords.tooLong(new Secret("x".repeat(257)))).isTrue();
        assertThat(Passwords.tooLong(new Secret("\uD83D\uDE00".repeat(256)))).isFalse();
        assertThat(Passwords.tooLong(new Secret("\uD83D\uDE00".repeat(257)))).isTrue();
    }

    @Test
    void only_a_hash_of_another_cost_is_outdated() {
        PasswordHash today = passwords.hash(new Secret("engines weave algebra"));
        PasswordHash older = new PasswordHash(
                new Argon2Hasher(new Argon2Cost(64, 2, 1), Dice.secure()).hash(new byte[32]), today.pepperId());
        assertThat(passwords.outdated(today)).isFalse();
        assertThat(passwords.outdated(older)).isTrue();
    }

    private Optional<PasswordHash> hash(String password) {
        return Optional.of(passwords.hash(new Secret(password)));
    }

    private static Passwords passwords(Argon2Cost cost) {
        return passwords(cost, new HashingBound(2, 8));
    }

    private static Passwords passwords(Argon2Cost cost, HashingBound bound) {
        Dice dice = Dice.secure();
        return new Passwords(
                new Argon2Hasher(cost, dice), bound, TestKeys.ring().peppers(NOW), dice);
    }
}
