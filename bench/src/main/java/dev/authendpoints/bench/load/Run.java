package dev.authendpoints.bench.load;

import java.util.List;
import java.util.Locale;

/**
 * What one run measured.
 *
 * @param rate visits a second
 * @param p50 half of the visits took no longer, in milliseconds
 * @param p90 90 % of them
 * @param p99 99 % of them
 * @param max the longest
 * @param serverCpu CPU milliseconds of the server a visit
 * @param databaseCpu CPU milliseconds of the database a visit
 * @param clientCpu CPU milliseconds of this program a visit
 * @param others which share of the machine's CPU went to others, in percent
 * @param serverMemory resident MiB of the server at the end
 * @param databaseMemory resident MiB of the database at the end
 * @param failed how many visits failed
 * @param waits how often everybody waited for the next time step
 */
record Run(
        double rate,
        double p50,
        double p90,
        double p99,
        double max,
        double serverCpu,
        double databaseCpu,
        double clientCpu,
        double others,
        double serverMemory,
        double databaseMemory,
        double failed,
        double waits) {
    static final String HEADER = String.format(
            Locale.ROOT,
            "%-8s%9s%9s%9s%9s%9s%10s%10s%10s%10s%9s%8s%8s%8s%8s",
            "run",
            "per s",
            "p50 ms",
            "p90 ms",
            "p99 ms",
            "max ms",
            "cpu serv",
            "cpu db",
            "cpu both",
            "cpu load",
            "others %",
            "MiB",
            "MiB db",
            "failed",
            "waits");

    private List<Double> values() {
        return List.of(
                rate,
                p50,
                p90,
                p99,
                max,
                serverCpu,
                databaseCpu,
                clientCpu,
                others,
                serverMemory,
                databaseMemory,
                failed,
                waits);
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-8s%9.1f%9.2f%9.2f%9.2f%9.2f%10.3f%10.3f%10.3f%10.3f%9.1f%8.0f%8.0f%8.0f%8.0f",
                name,
                rate,
                p50,
                p90,
                p99,
                max,
                serverCpu,
                databaseCpu,
                serverCpu + databaseCpu,
                clientCpu,
                others,
                serverMemory,
                databaseMemory,
                failed,
                waits);
    }

    /** Each value's median by itself. */
    static Run median(List<Run> runs) {
        List<List<Double>> rows = runs.stream().map(Run::values).toList();
        return new Run(
                median(rows, 0),
                median(rows, 1),
                median(rows, 2),
                median(rows, 3),
                median(rows, 4),
                median(rows, 5),
                median(rows, 6),
                median(rows, 7),
                median(rows, 8),
                median(rows, 9),
                median(rows, 10),
                median(rows, 11),
                median(rows, 12));
    }

    private static double median(List<List<Double>> rows, int column) {
        List<Double> sorted = rows.stream().map(row -> row.get(column)).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
