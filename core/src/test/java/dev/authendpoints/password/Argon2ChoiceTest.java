package dev.authendpoints.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.authendpoints.secret.Dice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Argon2ChoiceTest {
    private static final byte[] PASSWORD = "password".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "differentpassword".getBytes(StandardCharsets.UTF_8);
    private static final LongSupplier CLOCK = System::nanoTime;
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    private final Dice dice = Dice.secure();

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void native_works_where_we_ship_it() {
        assertThat(Argon2Choice.of(Argon2Choice.Wish.AUTO, CHEAP, CLOCK).implementation())
                .isIn("libsodium", "libargon2");
    }

    @ParameterizedTest
    @CsvSource({"64,1", "65,3", "1024,2", "19456,2"})
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void each_verifies_what_the_other_hashed(int memoryKib, int iterations) {
        Argon2Cost cost = new Argon2Cost(memoryKib, iterations, 1);
        Argon2Hasher fast =
                Argon2Choice.of(Argon2Choice.Wish.NATIVE, cost, CLOCK).hasher(dice);
        Argon2Hasher java = Argon2Choice.of(Argon2Choice.Wish.JAVA, cost, CLOCK).hasher(dice);
        assertThat(java.verify(PASSWORD, fast.hash(PASSWORD))).isTrue();
        assertThat(fast.verify(PASSWORD, java.hash(PASSWORD))).isTrue();
        assertThat(fast.verify(OTHER, java.hash(PASSWORD))).isFalse();
        assertThat(fast.outdated(java.hash(PASSWORD))).isFalse();
    }

    @Test
    void native_is_tried_on_what_java_hashes() {
        assertThat(Argon2Choice.trial(new JavaArgon2())).isEqualTo(Argon2Choice.TRIAL_HASH);
    }

    /** Short salts and more lanes, from the test suite of the reference implementation. */
    @ParameterizedTest
    @CsvSource({
        "'$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'",
        "'$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc'"
    })
    void what_native_does_not_know_is_left_to_java(String encoded) {
        Argon2Hasher hasher =
                Argon2Choice.of(Argon2Choice.Wish.AUTO, CHEAP, CLOCK).hasher(dice);
        assertThat(hasher.verify(PASSWORD, encoded)).isTrue();
        assertThat(hasher.verify(OTHER, encoded)).isFalse();
    }

    @Test
    void of_two_that_work_the_faster_hashes() {
        Argon2 java = new JavaArgon2();
        Argon2Choice choice = Argon2Choice.of(
                Argon2Choice.Wish.AUTO, CHEAP, CLOCK, List.of(any -> new Slow(java, 100), any -> new Slow(java, 0)));
        assertThat(choice.implementation()).isEqualTo("slow by 0 ms");
        Argon2Choice other = Argon2Choice.of(
                Argon2Choice.Wish.AUTO, CHEAP, CLOCK, List.of(any -> new Slow(java, 0), any -> new Slow(java, 100)));
        assertThat(other.implementation()).isEqualTo("slow by 0 ms");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void the_one_that_works_hashes_where_the_other_does_not(Argon2Choice.Loader loader) {
        Argon2Choice choice =
                Argon2Choice.of(Argon2Choice.Wish.NATIVE, CHEAP, CLOCK, List.of(loader, java -> new Slow(java, 0)));
        assertThat(choice.implementation()).isEqualTo("slow by 0 ms");
    }

    @Test
    void the_systems_library_hashes_as_java_does_where_there_is_one() {
        Argon2 java = new JavaArgon2();
        try {
            Argon2 library = SystemArgon2.load(java);
            assertThat(Argon2Choice.trial(library)).isEqualTo(Argon2Choice.TRIAL_HASH);
            Argon2Cost lanes = new Argon2Cost(64, 1, 2);
            byte[] salt = "battery staple!!".getBytes(StandardCharsets.UTF_8);
            assertThat(library.hash(PASSWORD, salt, lanes, 32)).isEqualTo(java.hash(PASSWORD, salt, lanes, 32));
        } catch (UnsatisfiedLinkError none) {
            assertThat(none).hasMessageContaining("argon2");
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void java_hashes_where_native_does_not_work(Argon2Choice.Loader loader) {
        Argon2Choice choice = Argon2Choice.of(Argon2Choice.Wish.AUTO, CHEAP, CLOCK, List.of(loader));
        Argon2Hasher hasher = choice.hasher(dice);
        assertThat(choice.implementation()).isEqualTo("java");
        assertThat(choice.why()).contains("native does not work here");
        assertThat(hasher.verify(PASSWORD, hasher.hash(PASSWORD))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whoever_insists_on_native_is_told(Argon2Choice.Loader loader) {
        assertThatExceptionOfType(Argon2Choice.Unavailable.class)
                .isThrownBy(() -> Argon2Choice.of(Argon2Choice.Wish.NATIVE, CHEAP, CLOCK, List.of(loader)))
                .withMessageContaining("Native Argon2id does not work here");
    }

    @Test
    void more_lanes_than_one_are_java_s() {
        Argon2Cost lanes = new Argon2Cost(64, 1, 2);
        assertThat(Argon2Choice.of(Argon2Choice.Wish.AUTO, lanes, CLOCK).implementation())
                .isEqualTo("java");
        assertThatExceptionOfType(Argon2Choice.Unavailable.class)
                .isThrownBy(() -> Argon2Choice.of(Argon2Choice.Wish.NATIVE, lanes, CLOCK));
    }

    static Stream<Argon2Choice.Loader> broken() {
        return Stream.of(
                java -> {
                    throw new UnsatisfiedLinkError("wrong ELF class");
                },
                java -> {
                    throw new NoClassDefFoundError("com/sun/jna/Native");
                },
                java -> {
                    throw new IOException("Read-only file system");
                },
                java -> new Lying());
    }

    private record Slow(Argon2 java, int millis) implements Argon2 {
        @Override
        public byte[] hash(byte[] password, byte[] salt, Argon2Cost cost, int length) {
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
            return java.hash(password, salt, cost, length);
        }

        @Override
        public String name() {
            return "slow by " + millis + " ms";
        }
    }

    private static final class Lying implements Argon2 {
        @Override
        public byte[] hash(byte[] password, byte[] salt, Argon2Cost cost, int length) {
            return new byte[length];
        }

        @Override
        public String name() {
            return "lying";
        }
    }
}
