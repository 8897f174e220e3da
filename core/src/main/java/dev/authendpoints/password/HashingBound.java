package dev.authendpoints.password;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Bounds how many hashes run at once, and how many callers wait for their turn: each costs memory and a core. */
public final class HashingBound {
    private final Semaphore running;
    private final Semaphore admitted;

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
        this.running = new Semaphore(running, true);
        this.admitted = new Semaphore(running + waiting);
    }

    <T> T run(Supplier<T> hash) {
        if (!admitted.tryAcquire()) {
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

    /** More passwords wait to be hashed than the bound allows; trying again in a second or two may succeed. */
    public static final class TooBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooBusy() {
            super("Too many passwords wait to be hashed");
        }
    }
}
