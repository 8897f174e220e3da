package dev.authendpoints.jdbc.time;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The database's time, so that nodes agree: this process's monotonic clock, from the last measurement of the database's
 * clock on. Somebody has to call {@link #measure} at the start and every 30 seconds. Without a good measurement for two
 * minutes there is no time, and nobody gets in. It runs backwards only where a measurement corrects it.
 */
public final class DatabaseTime implements InstantSource {
    private static final Duration GOOD_FOR = Duration.ofMinutes(2);
    private static final Duration SLOWEST = Duration.ofSeconds(1);
    private static final int SAMPLES = 3;

    private final LongSupplier nanoTime;
    private final Supplier<Instant> databaseClock;
    private volatile @Nullable Sample last;

    /** Takes both clocks from outside. */
    DatabaseTime(LongSupplier nanoTime, Supplier<Instant> databaseClock) {
        this.nanoTime = nanoTime;
        this.databaseClock = databaseClock;
    }

    /**
     * Creates it; it has no time before the first measurement.
     *
     * @param dataSource asks the database; each measurement takes a connection of its own, outside any transaction
     * @return the database's time
     */
    public static DatabaseTime of(DataSource dataSource) {
        return new DatabaseTime(System::nanoTime, () -> ask(dataSource));
    }

    /**
     * Measures the database's clock: of three questions the one that was answered fastest counts.
     *
     * @throws DataAccessResourceFailureException when the database does not answer within a second; the last good
     *     measurement stays
     */
    public void measure() {
        Sample best = Stream.generate(this::sample)
                .limit(SAMPLES)
                .min(Comparator.comparingLong(Sample::roundTrip))
                .orElseThrow();
        if (best.roundTrip() > SLOWEST.toNanos()) {
            throw new DataAccessResourceFailureException("The database takes too long to tell the time");
        }
        last = best;
    }

    /**
     * Tells the time.
     *
     * @return the database's time, to the microsecond
     * @throws DataAccessResourceFailureException without a good measurement within the last two minutes
     */
    @Override
    public Instant instant() {
        long now = nanoTime.getAsLong();
        return Optional.ofNullable(last)
                .filter(sample -> now - sample.received() < GOOD_FOR.toNanos())
                .map(sample -> sample.at(now))
                .orElseThrow(() -> new DataAccessResourceFailureException(
                        "The time is unknown: the database has not told it for two minutes"));
    }

    private Sample sample() {
        long asked = nanoTime.getAsLong();
        Instant answer = databaseClock.get();
        return new Sample(asked, nanoTime.getAsLong(), answer);
    }

    private static Instant ask(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement question = connection.prepareStatement("SELECT CURRENT_TIMESTAMP");
                ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database does not tell the time", e);
        }
    }

    /** One question and its answer. The database is taken to have read its clock half way between. */
    private record Sample(long asked, long received, Instant answer) {
        long roundTrip() {
            return received - asked;
        }

        Instant at(long nanos) {
            return answer.plusNanos(nanos - asked - roundTrip() / 2).truncatedTo(ChronoUnit.MICROS);
        }
    }
}
