package dev.authendpoints.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A process and its children, as Linux tells of them in /proc (proc(5)).
 *
 * @param pid its number
 */
record Watched(long pid) {
    /** USER_HZ, which is 100 on every platform that Java runs on. */
    private static final double TICKS_A_SECOND = 100;

    private static final double KIB_A_MIB = 1024;
    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    static Watched running(long pid) {
        if (!Files.exists(Path.of("/proc/" + pid + "/stat"))) {
            throw new IllegalArgumentException("There is no process " + pid + ", or this machine has no /proc");
        }
        return new Watched(pid);
    }

    /** CPU time so far, in seconds, of the process, of its children, and of those that have ended. */
    double cpuSeconds() {
        return family().mapToLong(Watched::ticks).sum() / TICKS_A_SECOND;
    }

    /** Resident memory, in MiB; a page that several of the family share counts in proportion (PSS). */
    double memoryMib() {
        boolean alone = family().count() == 1;
        return alone ? kib(pid, "status", "VmRSS:") / KIB_A_MIB : sharedMib();
    }

    private double sharedMib() {
        return family().mapToLong(member -> kib(member, "smaps_rollup", "Pss:")).sum() / KIB_A_MIB;
    }

    private Stream<Long> family() {
        Stream<Long> children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), children);
    }

    private static long ticks(long pid) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[UTIME])
                + Long.parseLong(fields[STIME])
                + Long.parseLong(fields[CUTIME])
                + Long.parseLong(fields[CSTIME]);
    }

    private static long kib(long pid, String file, String name) {
        return read(pid, file)
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    /** Empty when the process has ended meanwhile. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/" + file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
