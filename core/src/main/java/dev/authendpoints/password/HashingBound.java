package dev.authendpoints.password;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Bounds how many hashes run at once, and how many callers wait for their turn: each costs memory and a core. */
public final class HashingBound {
    private final Semaphore running;
    private final Semaphore admitted;
    private final LongAdder refused = new LongAdder();
    private final int most;
    private final int places;

    /**
     * Creates a bound.
     *
     * @param running how many hashes run at once
     * @param waiting how many callers may wait; one more is turned away
     */
    public HashingBound(int running, int waiting) {
        if (running < 1 || waiting < 0) {
            throw new IllegalArgumentException("At least one hash must be able to run, and none waits negatively");
        }
        this.most = running;
        this.places = running + waiting;
        this.running = new Semaphore(running, true);
        this.admitted = new Semaphore(places);
    }

    <T> T run(Supplier<T> hash) {
        if (!admitted.tryAcquire()) {
            refused.increment();
            throw new TooBusy();
        }
        try {
            running.acquireUninterruptibly();
            try {
                return hash.get();
            } finally {
                running.release();
            }
        } finally {
            admitted.release();
        }
    }

    /**
     * Counts hashes that run.
     *
     * @return how many at this moment
     */
    public int active() {
        return most - running.availablePermits();
    }

    /**
     * Counts callers that wait for their turn.
     *
     * @return how many at this moment, or nearly so: callers come and go meanwhile
     */
    public int waiting() {
        return Math.max(0, places - admitted.availablePermits() - active());
    }

    /**
     * Counts callers that were turned away.
     *
     * @return how many since the start
     */
    public long refused() {
        return refused.sum();
    }

    /** More passwords wait to be hashed than the bound allows; trying again in a second or two may succeed. */
    public static final class TooBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooBusy() {
            super("Too many passwords wait to be hashed");
        }
    }
}
