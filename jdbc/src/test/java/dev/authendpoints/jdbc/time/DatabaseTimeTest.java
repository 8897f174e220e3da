package dev.authendpoints.jdbc.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class DatabaseTimeTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123456789Z");
    private static final Instant CUT = Instant.parse("2026-05-04T12:00:00.123456Z");

    private final Wires wires = new Wires();
    private final DatabaseTime time = new DatabaseTime(() -> wires.nanos, wires::answer);

    @Test
    void there_is_no_time_before_the_first_measurement() {
        assertThatThrownBy(time::instant).isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void it_runs_on_from_the_measurement_and_is_cut_to_microseconds() {
        time.measure();
        assertThat(time.instant()).isEqualTo(CUT);
        wires.pass(Duration.ofSeconds(10));
        assertThat(time.instant()).isEqualTo(CUT.plusSeconds(10));
    }

    @Test
    void the_database_is_taken_to_answer_half_way() {
        wires.answersAfter(Duration.ofMillis(80), Duration.ofMillis(80), Duration.ofMillis(80));
        time.measure();
        assertThat(time.instant()).isEqualTo(CUT.plusMillis(240 + 40));
    }

    @Test
    void the_fastest_answer_counts() {
        wires.answersAfter(Duration.ofMillis(900), Duration.ofMillis(2), Duration.ofMillis(300));
        time.measure();
        assertThat(time.instant()).isEqualTo(CUT.plusMillis(900 + 2 + 300 + 1));
    }

    @Test
    void after_two_minutes_without_a_measurement_there_is_no_time() {
        time.measure();
        wires.pass(Duration.ofMinutes(2).minusNanos(1));
        assertThat(time.instant()).isAfter(NOON);
        wires.pass(Duration.ofNanos(1));
        assertThatThrownBy(time::instant).isInstanceOf(DataAccessResourceFailureException.class);
        time.measure();
        assertThat(time.instant()).isEqualTo(CUT.plus(Duration.ofMinutes(2)));
    }

    @Test
    void slow_answers_and_none_leave_the_last_good_measurement() {
        time.measure();
        wires.answersAfter(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4));
        assertThatThrownBy(time::measure).isInstanceOf(DataAccessResourceFailureException.class);
        wires.broken = true;
        assertThatThrownBy(time::measure).isInstanceOf(IllegalStateException.class);
        assertThat(time.instant()).isEqualTo(CUT.plusSeconds(9));
    }

    @Test
    void a_measurement_corrects_it_in_both_directions() {
        time.measure();
        wires.databaseAhead = Duration.ofSeconds(-3);
        time.measure();
        assertThat(time.instant()).isEqualTo(CUT.minusSeconds(3));
    }

    /** A monotonic clock and a database that takes a while and then reads its clock: half a round trip too late. */
    private static final class Wires {
        private final Deque<Duration> answers = new ArrayDeque<>();
        private long nanos = Long.MAX_VALUE - 1_000; // it may overflow
        private final long start = nanos;
        private Duration databaseAhead = Duration.ZERO;
        private boolean broken;

        Instant answer() {
            if (broken) {
                throw new IllegalStateException("no connection");
            }
            Duration roundTrip = answers.isEmpty() ? Duration.ZERO : answers.pop();
            pass(roundTrip);
            return NOON.plusNanos(nanos - start).plus(databaseAhead);
        }

        void answersAfter(Duration... roundTrips) {
            answers.addAll(List.of(roundTrips));
        }

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }
    }
}
