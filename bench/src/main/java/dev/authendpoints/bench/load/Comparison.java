package dev.authendpoints.bench.load;

import java.util.Arrays;
import java.util.List;

/** Two sets of times, and whether one who measured them can tell to which of the two a time belongs. */
final class Comparison {
    private static final double LARGEST_DIFFERENCE_MILLIS = 5;
    private static final double LARGEST_DIFFERENCE_SHARE = 0.03;
    private static final double FARTHEST_FROM_CHANCE = 0.05;

    private final long[] known;
    private final long[] unknown;

    Comparison(long[] known, long[] unknown) {
        this.known = known.clone();
        this.unknown = unknown.clone();
        Arrays.sort(this.known);
        Arrays.sort(this.unknown);
    }

    double medianOfKnown() {
        return Latencies.of(List.of(known)).millis(0.5);
    }

    double medianOfUnknown() {
        return Latencies.of(List.of(unknown)).millis(0.5);
    }

    /**
     * The chance that a time of somebody known is longer than one of somebody unknown, ties counted half: the area under the
     * curve of the best test that compares one time with a threshold. 0.5 where they cannot be told apart.
     */
    double areaUnderCurve() {
        double longer = 0;
        for (long time : known) {
            longer += (below(time) + belowOrEqual(time)) / 2.0;
        }
        return longer / ((double) known.length * unknown.length);
    }

    boolean same() {
        double difference = Math.abs(medianOfKnown() - medianOfUnknown());
        double allowed = Math.max(LARGEST_DIFFERENCE_MILLIS, LARGEST_DIFFERENCE_SHARE * medianOfUnknown());
        return difference <= allowed && Math.abs(areaUnderCurve() - 0.5) <= FARTHEST_FROM_CHANCE;
    }

    private int belowOrEqual(long time) {
        return below(time + 1);
    }

    /** How many times of the unknown are shorter. */
    private int below(long time) {
        int low = 0;
        int high = unknown.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (unknown[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
