package dev.authendpoints.bench.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;

/**
 * Counts the samples of a flight recording: a stack each 10 or 20 ms of a thread that runs (of Java code, or of native code
 * that Java code called). A sample counts once in each table.
 */
final class Profile {
    private static final Set<String> SAMPLES = Set.of("jdk.ExecutionSample");
    private static final String CPU_LOAD = "jdk.CPULoad";
    private static final int ROWS = 25;

    private final Map<String, Map<String, Integer>> tables = new LinkedHashMap<>();
    private final List<Double> cpu = new ArrayList<>();
    private int samples;

    void add(RecordedEvent event) {
        if (event.getEventType().getName().equals(CPU_LOAD)) {
            cpu.add(100.0 * (event.getFloat("jvmUser") + event.getFloat("jvmSystem")));
        }
        RecordedStackTrace trace = event.getStackTrace();
        if (SAMPLES.contains(event.getEventType().getName()) && trace != null) {
            add(trace.getFrames().stream()
                    .map(frame -> frame.getMethod())
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    /** The stack, innermost method first. */
    private void add(List<RecordedMethod> stack) {
        samples++;
        count("by library: the innermost that is not the JDK's own", Layers.library(stack));
        count("by our own class that called it", Layers.own(stack));
        count("by what the processor ran", Layers.innermost(stack));
    }

    String text() {
        double busy = cpu.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        return String.format(Locale.ROOT, "%d samples; the process used %.0f %% of the machine's CPU%n", samples, busy)
                + tables.entrySet().stream()
                        .map(table -> table(table.getKey(), table.getValue()))
                        .collect(Collectors.joining());
    }

    private void count(String table, String row) {
        tables.computeIfAbsent(table, name -> new TreeMap<>()).merge(row, 1, Integer::sum);
    }

    private String table(String name, Map<String, Integer> counts) {
        return "\n" + name + "\n"
                + counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(ROWS)
                        .map(this::row)
                        .collect(Collectors.joining());
    }

    private String row(Map.Entry<String, Integer> row) {
        return String.format(Locale.ROOT, "%6.1f %%  %s%n", 100.0 * row.getValue() / samples, row.getKey());
    }
}
