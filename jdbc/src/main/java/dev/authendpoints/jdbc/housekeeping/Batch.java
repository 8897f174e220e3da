package dev.authendpoints.jdbc.housekeeping;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Bounds a statement that tidies up, so that a million old rows hold nobody up: {@code LIMIT :batch} in its text. */
public final class Batch {
    /** How many rows one statement removes at most. */
    static final int ROWS = 1000;

    private static final int SECONDS = 30;

    private Batch() {}

    /**
     * Bounds a statement.
     *
     * @param statement with the parameter {@code batch}
     * @return the statement; after 30 seconds it gives up
     */
    public static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement) {
        return statement.param("batch", ROWS).withQueryTimeout(SECONDS);
    }
}
