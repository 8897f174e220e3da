package dev.authendpoints.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.bench.users.BenchUser;
import dev.authendpoints.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final BenchUser ADA = BenchUser.number(0);
    private static final BenchUser BOB = BenchUser.number(1);

    private final TestClock clock = new TestClock();

    @Test
    void everybody_has_one_turn_in_a_time_step() throws InterruptedException {
        Crowd crowd = new Crowd(List.of(ADA, BOB), 0, true, clock);
        Instant end = clock.instant().plusSeconds(60);

        assertThat(crowd.next(end).map(Turn::user)).contains(ADA);
        assertThat(crowd.next(end).map(Turn::user)).contains(BOB);
        clock.advance(Duration.ofSeconds(30));
        assertThat(crowd.next(end).map(Turn::user)).contains(ADA);
        assertThat(crowd.waits()).isZero();
    }

    @Test
    void a_later_crowd_goes_on_where_an_earlier_one_stopped() throws InterruptedException {
        Instant end = clock.instant().plusSeconds(60);
        Crowd earlier = new Crowd(List.of(ADA, BOB), 0, true, clock);
        earlier.next(end);

        Crowd later = new Crowd(List.of(ADA, BOB), earlier.position(), true, clock);
        assertThat(later.next(end).map(Turn::user)).contains(BOB);
    }

    @Test
    void without_a_turn_left_the_wait_is_counted_and_ends_with_the_run() throws InterruptedException {
        InstantSource oneSecondAQuestion = () -> {
            clock.advance(Duration.ofSeconds(1));
            return clock.instant();
        };
        Crowd crowd = new Crowd(List.of(ADA), 0, true, oneSecondAQuestion);
        Instant end = clock.instant().plusSeconds(20);

        assertThat(crowd.next(end)).isPresent();
        assertThat(crowd.next(end)).isEqualTo(Optional.empty());
        assertThat(crowd.waits()).isPositive();
    }
}
