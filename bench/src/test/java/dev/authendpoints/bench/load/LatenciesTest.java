package dev.authendpoints.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void a_share_of_all_visits_took_no_longer() {
        long[] odd = LongStream.rangeClosed(1, 100)
                .filter(n -> n % 2 == 1)
                .map(LatenciesTest::millis)
                .toArray();
        long[] even = LongStream.rangeClosed(1, 100)
                .filter(n -> n % 2 == 0)
                .map(LatenciesTest::millis)
                .toArray();
        Latencies latencies = Latencies.of(List.of(even, odd));

        assertThat(latencies.count()).isEqualTo(100);
        assertThat(latencies.millis(0.5)).isEqualTo(50);
        assertThat(latencies.millis(0.99)).isEqualTo(99);
        assertThat(latencies.millis(1)).isEqualTo(100);
    }

    @Test
    void nobody_took_no_time() {
        assertThat(Latencies.of(List.of()).millis(0.5)).isNaN();
    }

    private static long millis(long count) {
        return count * 1_000_000;
    }
}
