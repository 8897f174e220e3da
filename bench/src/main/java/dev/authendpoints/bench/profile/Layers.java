package dev.authendpoints.bench.profile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedMethod;

/** Names for what a stack was busy with. */
final class Layers {
    private static final String OURS = "dev.authendpoints.";
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private Layers() {}

    /** The package, three names deep, of the innermost method that is not the JDK's; for the JDK alone, its thread. */
    static String library(List<RecordedMethod> stack) {
        return stack.stream()
                .map(method -> method.getType().getName())
                .filter(type -> JDK.stream().noneMatch(type::startsWith))
                .findFirst()
                .map(Layers::shortPackage)
                .orElse("the JDK alone");
    }

    /** The innermost class and method of ours. */
    static String own(List<RecordedMethod> stack) {
        return stack.stream()
                .filter(method -> method.getType().getName().startsWith(OURS))
                .findFirst()
                .map(Layers::name)
                .orElse("none of ours");
    }

    static String innermost(List<RecordedMethod> stack) {
        return stack.stream().findFirst().map(Layers::name).orElse("nothing");
    }

    private static String name(RecordedMethod method) {
        return method.getType().getName() + "." + method.getName();
    }

    private static String shortPackage(String type) {
        int depth = type.startsWith(OURS) || type.startsWith("org.springframework") ? 4 : 3;
        String[] names = type.split("\\.", -1);
        return Arrays.stream(names, 0, Math.min(depth, names.length - 1)).collect(Collectors.joining("."));
    }
}
