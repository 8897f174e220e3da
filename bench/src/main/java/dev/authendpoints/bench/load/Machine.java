package dev.authendpoints.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the whole machine did so far, as the first line of /proc/stat tells.
 *
 * @param busy CPU seconds that were spent
 * @param all CPU seconds that there were
 */
record Machine(double busy, double all) {
    private static final double TICKS_A_SECOND = 100;
    private static final int KINDS = 8;
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;

    static Machine now() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/stat"), StandardCharsets.US_ASCII)
                .get(0);
        List<Double> seconds = Arrays.stream(line.trim().split(" +", -1))
                .skip(1)
                .limit(KINDS)
                .map(text -> Long.parseLong(text) / TICKS_A_SECOND)
                .toList();
        double all = seconds.stream().mapToDouble(Double::doubleValue).sum();
        return new Machine(all - seconds.get(IDLE) - seconds.get(IO_WAIT), all);
    }
}
