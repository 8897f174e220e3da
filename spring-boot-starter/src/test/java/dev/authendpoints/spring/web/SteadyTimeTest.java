package dev.authendpoints.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SteadyTimeTest {
    @Test
    void quick_work_is_done_once_and_answered_no_sooner_than_any() {
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        SteadyTime.spend(done::incrementAndGet);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(20));
        assertThat(done).hasValue(1);
    }

    @Test
    void what_fails_does_so_no_sooner() {
        long start = System.nanoTime();
        assertThatIllegalStateException()
                .isThrownBy(() -> SteadyTime.spend(() -> {
                    throw new IllegalStateException("the database is away");
                }));
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(20));
    }
}
