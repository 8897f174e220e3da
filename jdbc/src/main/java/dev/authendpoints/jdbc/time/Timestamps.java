package dev.authendpoints.jdbc.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as they are stored: in UTC, cut to microseconds. A database would round them, some of them into the future. */
public final class Timestamps {
    private Timestamps() {}

    /**
     * Makes a parameter of an instant.
     *
     * @param instant the instant
     * @return what to bind
     */
    public static OffsetDateTime of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /**
     * Reads an instant that is there.
     *
     * @param row the row
     * @param column the name of a column that is not null
     * @return the instant
     * @throws SQLException when there is no such column
     */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
