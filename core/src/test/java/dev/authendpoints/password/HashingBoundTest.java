package dev.authendpoints.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashingBoundTest {
    private static final int CALLERS = 8;

    // @Attack("D4")
    @Test
    void whoever_comes_when_the_queue_is_full_is_turned_away_at_once() throws Exception {
        HashingBound bound = new HashingBound(1, 2);
        CountDownLatch turnedAway = new CountDownLatch(CALLERS - 3);
        List<Boolean> hashed = all(() -> {
            try {
                return bound.run(() -> waitFor(turnedAway));
            } catch (HashingBound.TooBusy e) {
                turnedAway.countDown();
                return false;
            }
        });
        assertThat(hashed).filteredOn(done -> done).hasSize(3);
    }

    @Test
    void its_queue_can_be_watched() throws Exception {
        HashingBound bound = new HashingBound(1, 2);
        CountDownLatch turnedAway = new CountDownLatch(CALLERS - 3);
        all(() -> {
            try {
                return bound.run(() -> waitFor(turnedAway) && bound.active() == 1);
            } catch (HashingBound.TooBusy e) {
                assertThat(bound.active() + bound.waiting()).isEqualTo(3);
                turnedAway.countDown();
                return true;
            }
        });
        assertThat(bound.refused()).isEqualTo(CALLERS - 3L);
        assertThat(bound.active() + bound.waiting()).isZero();
    }

    // @Attack("D4")
    @Test
    void no_more_run_at_once_than_allowed() throws Exception {
        HashingBound bound = new HashingBound(2, CALLERS);
        AtomicInteger running = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        List<Integer> seen = all(() -> bound.run(() -> {
            int now = running.incrementAndGet();
            two.countDown();
            waitFor(two);
            running.decrementAndGet();
            return now;
        }));
        assertThat(seen).allMatch(count -> count <= 2).contains(2);
    }

    @Test
    void a_hash_that_fails_gives_its_place_back() {
        HashingBound bound = new HashingBound(1, 0);
        for (int i = 0; i < 3; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> bound.run(() -> {
                        throw new IllegalStateException("the hash failed");
                    }));
        }
        assertThat(bound.run(() -> "hashed")).isEqualTo("hashed");
    }

    @Test
    void a_bound_that_lets_nobody_through_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HashingBound(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new HashingBound(1, -1));
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> all(Callable<T> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<T>> futures = callers.invokeAll(Collections.nCopies(CALLERS, call));
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            callers.shutdown();
        }
    }
}
