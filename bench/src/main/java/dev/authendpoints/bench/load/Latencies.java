package dev.authendpoints.bench.load;

import java.util.Arrays;
import java.util.Collection;

/** How long each visit of a run took. */
final class Latencies {
    private static final double NANOS_A_MILLI = 1e6;

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    static Latencies of(Collection<long[]> nanos) {
        long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Latencies(all);
    }

    int count() {
        return sorted.length;
    }

    /** The value that this share of all visits does not exceed, in milliseconds (nearest rank); NaN without any. */
    double millis(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / NANOS_A_MILLI;
    }
}
