package dev.authendpoints.bench.load;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/** One connection's visits, one after the other. */
final class Guest {
    private static final int MOST_FAILURES_IN_A_ROW = 20;

    private final Crowd crowd;
    private final Visit visit;
    private final InstantSource time;
    private long[] nanos = new long[1024];
    private int made;
    private int failed;
    private Optional<String> firstFailure = Optional.empty();

    Guest(Crowd crowd, Visit visit, InstantSource time) {
        this.crowd = crowd;
        this.visit = visit;
        this.time = time;
    }

    /** Visits until the end, or until nothing succeeds any more. */
    void visitUntil(Instant end) {
        made = 0;
        failed = 0;
        int inARow = 0;
        try {
            for (Optional<Turn> turn = turn(end); turn.isPresent(); turn = turn(end)) {
                inARow = succeeds(turn.get()) ? 0 : inARow + 1;
                if (inARow == MOST_FAILURES_IN_A_ROW) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long[] nanos() {
        return Arrays.copyOf(nanos, made);
    }

    int failed() {
        return failed;
    }

    Optional<String> firstFailure() {
        return firstFailure;
    }

    private Optional<Turn> turn(Instant end) throws InterruptedException {
        if (visit.needsTurn()) {
            return crowd.next(end);
        }
        return time.instant().isBefore(end) ? Optional.of(Turn.NOBODYS) : Optional.empty();
    }

    private boolean succeeds(Turn turn) {
        long start = System.nanoTime();
        try {
            visit.make(turn);
        } catch (IOException | HttpReply.Unexpected e) {
            failed++;
            firstFailure = firstFailure.or(() -> Optional.of(e.toString()));
            return false;
        }
        remember(System.nanoTime() - start);
        return true;
    }

    private void remember(long took) {
        nanos = made == nanos.length ? Arrays.copyOf(nanos, 2 * made) : nanos;
        nanos[made++] = took;
    }
}
