package dev.authendpoints.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged server unpacked, with a cache of the classes that a start loads: made once, it starts in a third of the time.
 */
final class QuickStart {
    private static final String CACHE = "classes.jsa";

    private QuickStart() {}

    /** What the JVM has to be told. */
    static List<String> options() {
        return Made.OPTIONS;
    }

    private static List<String> make() {
        Path jar = Path.of(System.getProperty("authendpoints.jar")).toAbsolutePath();
        Path folder = Node.folder("quick");
        Path unpacked = folder.resolve("app").resolve(jar.getFileName());
        try {
            run(folder, List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", "app"));
            return train(folder, unpacked)
                    ? List.of("-XX:SharedArchiveFile=" + folder.resolve(CACHE), "-jar", unpacked.toString())
                    : List.of("-jar", unpacked.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** JDK 17 now and then crashes while it writes the cache: without one the server only starts more slowly. */
    private static boolean train(Path folder, Path unpacked) throws IOException, InterruptedException {
        try {
            run(
                    Files.createDirectory(folder.resolve("trained")),
                    List.of(
                            "-XX:ArchiveClassesAtExit=" + folder.resolve(CACHE),
                            "-Dspring.context.exit=onRefresh",
                            "-jar",
                            unpacked.toString(),
                            "--spring.profiles.active=dev",
                            "--server.port=0"));
            return true;
        } catch (NotRun e) {
            System.err.println("No cache of classes: " + e.getMessage());
            return false;
        }
    }

    private static void run(Path folder, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Node.JAVA);
        command.addAll(options);
        File log = folder.resolve("log").toFile();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (process.waitFor() != 0) {
            throw new NotRun("See " + log);
        }
    }

    private static final class NotRun extends IOException {
        private static final long serialVersionUID = 1;

        NotRun(String message) {
            super(message);
        }
    }

    private static final class Made {
        static final List<String> OPTIONS = make();
    }
}
