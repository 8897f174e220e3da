package dev.authendpoints.bench.load;

import dev.authendpoints.bench.users.BenchUser;
import dev.authendpoints.bench.users.Codes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The users, in turn. A server takes a user's time step once, so that each user signs in once in 30 s at most: a rate of R
 * logins a second needs 30 R users, and where there are fewer, everybody waits for the next step.
 */
final class Crowd {
    private static final long PAUSE_MILLIS = 20;

    private final List<BenchUser> users;
    private final boolean codesOnce;
    private final InstantSource time;
    private final AtomicLongArray lastStep;
    private final AtomicLong next;
    private final AtomicLong waits = new AtomicLong();

    Crowd(List<BenchUser> users, long first, boolean codesOnce, InstantSource time) {
        this.users = users;
        this.next = new AtomicLong(first);
        this.codesOnce = codesOnce;
        this.time = time;
        this.lastStep = new AtomicLongArray(users.size());
    }

    /** The next user's turn, or nothing when there is none before the end. */
    Optional<Turn> next(Instant end) throws InterruptedException {
        for (int asked = 1; time.instant().isBefore(end); asked++) {
            int at = (int) (next.getAndIncrement() % users.size());
            long step = Codes.step(time.instant());
            if (!codesOnce || takes(at, step)) {
                return Optional.of(new Turn(users.get(at), step));
            }
            if (asked % users.size() == 0) {
                waits.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        return Optional.empty();
    }

    /** Whose turn it would be next, counted through. */
    long position() {
        return next.get();
    }

    private boolean takes(int at, long step) {
        long last = lastStep.get(at);
        return last < step && lastStep.compareAndSet(at, last, step);
    }

    /** How often somebody had to wait because every user's step was used, since the last question. */
    long waits() {
        return waits.getAndSet(0);
    }
}
