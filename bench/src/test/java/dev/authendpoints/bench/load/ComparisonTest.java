package dev.authendpoints.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final long MILLI = 1_000_000;

    @Test
    void times_of_one_kind_cannot_be_told_apart() {
        Random random = new Random(1);
        Comparison comparison = new Comparison(normal(random, 20), normal(random, 20));
        assertThat(comparison.areaUnderCurve()).isCloseTo(0.5, within(0.04));
        assertThat(comparison.same()).isTrue();
    }

    @Test
    void a_millisecond_more_is_told_by_many_times_though_not_by_the_medians() {
        Random random = new Random(1);
        Comparison comparison = new Comparison(normal(random, 21), normal(random, 20));
        assertThat(comparison.medianOfKnown() - comparison.medianOfUnknown()).isBetween(0.8, 1.2);
        assertThat(comparison.areaUnderCurve()).isGreaterThan(0.7);
        assertThat(comparison.same()).isFalse();
    }

    @Test
    void all_longer_is_one_all_shorter_zero_and_equal_a_half() {
        long[] small = {1, 2, 3};
        long[] large = {4, 5, 6};
        assertThat(new Comparison(large, small).areaUnderCurve()).isEqualTo(1);
        assertThat(new Comparison(small, large).areaUnderCurve()).isZero();
        assertThat(new Comparison(small, small).areaUnderCurve()).isEqualTo(0.5);
    }

    @Test
    void medians_that_differ_by_more_than_the_allowance_are_not_the_same() {
        assertThat(new Comparison(new long[] {26 * MILLI}, new long[] {20 * MILLI}).same())
                .isFalse();
    }

    private static long[] normal(Random random, double millis) {
        return LongStream.range(0, 2000)
                .map(at -> (long) ((millis + random.nextGaussian()) * MILLI))
                .toArray();
    }
}
