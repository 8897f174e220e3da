package dev.authendpoints.spring.web;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets an answer come no sooner for one than for another. Where a password is hashed, the hash covers what differs; elsewhere a
 * row that is there and one that is not are some tenths of a millisecond apart, which who asks a thousand times can measure.
 */
public final class SteadyTime {
    private static final Duration LEAST = Duration.ofMillis(20);

    private SteadyTime() {}

    /**
     * Works, and returns when 20 ms have passed since the beginning: well above what the work takes. A database that is slower
     * than that is slower for everybody, and shows more of itself than of any account.
     *
     * @param work what is done; what it throws is thrown at that time, too
     */
    public static void spend(Runnable work) {
        long end = System.nanoTime() + LEAST.toNanos();
        try {
            work.run();
        } finally {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
