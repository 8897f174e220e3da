package dev.authendpoints.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until somebody turns it. Threads may share it. */
public final class TestClock implements InstantSource {
    /** Where every clock starts: an instant with microseconds, which is as fine as databases keep them. */
    public static final Instant START = Instant.parse("2026-03-01T09:30:00.123456Z");

    private volatile Instant now = START;

    /** Creates a clock that stands at {@link #START}. */
    public TestClock() {}

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Turns the clock.
     *
     * @param time how far, backwards when negative
     */
    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }
}
