package dev.authendpoints.limit;

import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.util.List;

/** Where sends are counted. */
public interface SendStore {
    /**
     * Reads earlier sends.
     *
     * @param holder whose budget it is
     * @param purpose for what
     * @param after the oldest that matters
     * @return when, ascending
     */
    List<Instant> since(Holder holder, SendPurpose purpose, Instant after);

    /**
     * Tells how many places of a budget were ever taken.
     *
     * @param holder whose budget it is
     * @param purpose for what
     * @return the last place, 0 before the first
     */
    long lastPlace(Holder holder, SendPurpose purpose);

    /**
     * Takes a place. Of several callers who take the same one, one succeeds.
     *
     * @param holder whose budget it is
     * @param purpose for what
     * @param place one more than the last place that the caller saw before reading earlier sends
     * @param at when
     * @throws Taken when somebody else has that place
     */
    void add(Holder holder, SendPurpose purpose, long place, Instant at);

    /**
     * Forgets old sends.
     *
     * @param before the oldest that stays
     * @return how many went
     */
    int prune(Instant before);
}
