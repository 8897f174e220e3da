package dev.authendpoints.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.authendpoints.secret.Dice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2HasherTest {
    private static final byte[] PASSWORD = "password".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "differentpassword".getBytes(StandardCharsets.UTF_8);
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    private final Argon2Hasher hasher = new Argon2Hasher(CHEAP, Dice.secure());

    /** From the test suite of the reference implementation, github.com/P-H-C/phc-winner-argon2, src/test.c. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
            })
    void hashes_of_the_reference_implementation_are_verified(String encoded) {
        assertThat(hasher.verify(PASSWORD, encoded)).isTrue();
        assertThat(hasher.verify(OTHER, encoded)).isFalse();
        assertThat(hasher.outdated(encoded)).isTrue();
    }

    @Test
    void a_hash_says_how_it_was_made_and_verifies() {
        String encoded = hasher.hash(PASSWORD);
        assertThat(encoded).matches("\\$argon2id\\$v=19\\$m=64,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(hasher.verify(PASSWORD, encoded)).isTrue();
        assertThat(hasher.verify(OTHER, encoded)).isFalse();
        assertThat(hasher.outdated(encoded)).isFalse();
    }

    @Test
    void the_same_password_hashes_differently_each_time() {
        assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hasher.hash(PASSWORD));
    }

    @Test
    void a_hash_of_another_cost_is_outdated_and_verifies() {
        String encoded = new Argon2Hasher(new Argon2Cost(64, 2, 1), Dice.secure()).hash(PASSWORD);
        assertThat(hasher.outdated(encoded)).isTrue();
        assertThat(hasher.verify(PASSWORD, encoded)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=16$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=0,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=64,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=64,t=1,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQxx$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFh",
            })
    void what_is_no_hash_of_this_kind_verifies_nothing(String encoded) {
        assertThat(hasher.verify(PASSWORD, encoded)).isFalse();
        assertThat(hasher.outdated(encoded)).isTrue();
    }

    // @Attack("E6")
    @ParameterizedTest
    @CsvSource({"64,1,1", "8,1,1", "64,3,1", "128,2,1", "256,2,2", "1024,2,1"})
    void a_hash_of_an_older_cost_takes_as_much_work_as_one_of_today(int memoryKib, int iterations, int parallelism) {
        Argon2Cost older = new Argon2Cost(memoryKib, iterations, parallelism);
        Argon2Cost today = new Argon2Cost(1024, 2, 1);
        String encoded = new Argon2Hasher(older, Dice.secure()).hash(PASSWORD);
        assertThat(workOfVerifying(encoded, today)).isCloseTo(2 * 1024, withinPercentage(1));
    }

    // @Attack("E6")
    @Test
    void what_is_no_hash_at_all_takes_as_much_work_as_one() {
        assertThat(workOfVerifying("no hash", new Argon2Cost(1024, 2, 1))).isEqualTo(2 * 1024);
    }

    @Test
    void no_more_memory_is_taken_than_for_a_hash_of_today() {
        Argon2Cost today = new Argon2Cost(1024, 2, 1);
        String encoded = new Argon2Hasher(new Argon2Cost(64, 1, 1), Dice.secure()).hash(PASSWORD);
        assertThat(costsOfVerifying(encoded, today)).allMatch(cost -> cost.memoryKib() <= 1024);
    }

    private static int workOfVerifying(String encoded, Argon2Cost today) {
        return costsOfVerifying(encoded, today).stream()
                .mapToInt(cost -> cost.memoryKib() * cost.iterations())
                .sum();
    }

    private static List<Argon2Cost> costsOfVerifying(String encoded, Argon2Cost today) {
        List<Argon2Cost> costs = new ArrayList<>();
        Argon2 java = new JavaArgon2();
        Argon2 watched = new Argon2() {
            @Override
            public byte[] hash(byte[] password, byte[] salt, Argon2Cost cost, int length) {
                costs.add(cost);
                return java.hash(password, salt, cost, length);
            }

            @Override
            public String name() {
                return "watched";
            }
        };
        assertThat(new Argon2Hasher(today, Dice.secure(), watched).verify(OTHER, encoded))
                .isFalse();
        return costs;
    }

    @ParameterizedTest
    @CsvSource({"19456,2,true", "47104,1,true", "12288,3,true", "19455,2,false", "19456,1,false", "64,1,false"})
    void what_is_strong_follows_owasp(int memoryKib, int iterations, boolean strong) {
        assertThat(new Argon2Cost(memoryKib, iterations, 1).strong()).isEqualTo(strong);
    }

    @Test
    void the_default_is_strong_and_nonsense_is_refused() {
        assertThat(Argon2Cost.DEFAULT.strong()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Cost(7, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Cost(8, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Cost(8, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Cost(31, 1, 4));
    }
}
