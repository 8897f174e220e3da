package dev.authendpoints.bench.load;

import java.io.IOException;

/** What is measured: one login with all its requests, or one refresh. Each connection has one of its own. */
interface Visit {
    /**
     * Makes it.
     *
     * @param turn whose turn it is
     * @throws IOException when the connection breaks
     * @throws HttpReply.Unexpected when it was refused
     */
    void make(Turn turn) throws IOException, HttpReply.Unexpected;

    /** Whether the next one uses a code up. */
    default boolean needsTurn() {
        return true;
    }
}
