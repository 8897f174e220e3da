package dev.authendpoints.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiceTest {
    private static final int CODES = 100_000;
    /** The chi-square of 9 degrees of freedom that a fair die exceeds once in a thousand times. */
    private static final double UNLIKELY = 27.88;

    private final Dice seeded = new Dice(new SplittableRandom(1843));

    @Test
    void a_code_has_as_many_digits_as_asked_for() {
        assertThat(Stream.generate(() -> seeded.digits(6)).limit(1000)).allMatch(code -> code.matches("[0-9]{6}"));
        assertThat(seeded.digits(8)).matches("[0-9]{8}");
    }

    @Test
    void leading_zeros_are_kept() {
        long leading = Stream.generate(() -> seeded.digits(6))
                .limit(CODES)
                .filter(code -> code.startsWith("0"))
                .count();
        assertThat(leading).isBetween(CODES / 10 - 400L, CODES / 10 + 400L);
    }

    // @Attack("C16")
    @Test
    void every_digit_is_equally_likely_at_every_place() {
        List<String> codes =
                Stream.generate(() -> seeded.digits(6)).limit(CODES).toList();
        assertThat(IntStream.range(0, 6).mapToDouble(place -> chiSquare(codes, place)))
                .allMatch(chi -> chi < UNLIKELY);
    }

    // @Attack("C16")
    @Test
    void two_codes_in_a_row_are_the_same_as_rarely_as_chance_has_it() {
        List<String> codes =
                Stream.generate(() -> seeded.digits(3)).limit(CODES).toList();
        long same = IntStream.range(1, CODES)
                .filter(i -> codes.get(i).equals(codes.get(i - 1)))
                .count();
        assertThat(same).isBetween(70L, 130L);
    }

    @Test
    void identifiers_have_128_bits_and_tokens_256_in_base64url() {
        Dice dice = Dice.secure();
        assertThat(dice.id()).matches("[A-Za-z0-9_-]{22}");
        assertThat(dice.token().reveal()).matches("[A-Za-z0-9_-]{43}");
        assertThat(dice.bytes(20)).hasSize(20);
    }

    @Test
    void nothing_comes_twice() {
        Dice dice = Dice.secure();
        assertThat(Stream.generate(dice::id).limit(10_000)).doesNotHaveDuplicates();
        assertThat(Stream.generate(() -> dice.token().reveal()).limit(10_000)).doesNotHaveDuplicates();
        assertThat(Dice.secure().id()).isNotEqualTo(Dice.secure().id());
    }

    private static double chiSquare(List<String> codes, int place) {
        double expected = codes.size() / 10.0;
        return IntStream.rangeClosed('0', '9')
                .mapToLong(digit -> codes.stream()
                        .filter(code -> code.charAt(place) == digit)
                        .count())
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }
}
