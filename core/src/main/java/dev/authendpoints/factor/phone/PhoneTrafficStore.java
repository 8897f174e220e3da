package dev.authendpoints.factor.phone;

import java.time.Instant;

/** How many codes were sent to phones, and how many of them came back, for each holder of a budget and each span of time. */
public interface PhoneTrafficStore {
    /**
     * Lets one transaction at a time decide whether a code is sent: on all nodes, until it ends.
     */
    void lock();

    /**
     * Reads what a holder was sent in a span.
     *
     * @param holder the holder
     * @param from when the span begins
     * @return how many codes
     */
    int sent(String holder, Instant from);

    /**
     * Counts a code that is sent. The lock is held.
     *
     * @param holder the holder
     * @param from when the span begins
     */
    void countSent(String holder, Instant from);

    /**
     * Counts a code that came back, if any was sent in that span.
     *
     * @param holder the holder
     * @param from when the span begins
     */
    void countUsed(String holder, Instant from);

    /**
     * Adds up what a holder was sent, and what came back.
     *
     * @param holder the holder
     * @param from the beginning of the oldest span that counts
     * @return both
     */
    PhoneTraffic since(String holder, Instant from);

    /**
     * Forgets old spans.
     *
     * @param before the oldest beginning that stays
     * @return how many went
     */
    int prune(Instant before);
}
