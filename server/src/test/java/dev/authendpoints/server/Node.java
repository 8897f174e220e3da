package dev.authendpoints.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged server in a process of its own, under production's rules. */
public final class Node {
    /** What every start begins with. */
    static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration START = Duration.ofSeconds(90);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> command;
    private final Path folder;
    private final int port;
    private Process process;

    private Node(List<String> command, Path folder, int port, Process process) {
        this.command = command;
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Unpacked and with a cache of loaded classes, as the README says: for who starts often. */
    public static Node start(Path folder, String... settings) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(QuickStart.options());
        command.add("--server.address=127.0.0.1");
        command.add("--server.port=" + port);
        command.addAll(Arrays.asList(settings));
        Node node = new Node(command, folder, port, launch(command, folder));
        node.awaitReady();
        return node;
    }

    /** A new folder below the build's, where a node runs. */
    public static Path folder(String name) {
        try {
            Path target = Path.of(System.getProperty("authendpoints.jar")).resolveSibling(name);
            return Files.createTempDirectory(Files.createDirectories(target), "node");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void restart() throws Exception {
        process = launch(command, folder);
        awaitReady();
    }

    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }

    public int port() {
        return port;
    }

    /** Everything that is reachable in the server's memory, written to a file. */
    Path dumpHeap(Path file) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.heap_dump",
                        file.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd could not write " + file);
        }
        return file;
    }

    public Answer post(String path, Map<String, String> body) throws IOException, InterruptedException {
        return post(path, body, null);
    }

    public Answer post(String path, Map<String, String> body, @Nullable String accessToken)
            throws IOException, InterruptedException {
        return send(request(path, accessToken)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    public Answer get(String path, @Nullable String accessToken) throws IOException, InterruptedException {
        return send(request(path, accessToken).GET().build());
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path, null).DELETE().build());
    }

    private HttpRequest.Builder request(String path, @Nullable String accessToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return accessToken == null ? request : request.header("Authorization", "Bearer " + accessToken);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        String body = response.body();
        return new Answer(response.statusCode(), body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body));
    }

    private void awaitReady() throws Exception {
        long end = System.nanoTime() + START.toNanos();
        while (!ready()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                kill(); // nobody would stop what nobody was given
                throw new AssertionError("The server does not start; see " + folder.resolve("server.log"));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            return get("/actuator/health/readiness", null).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process launch(List<String> command, Path folder) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * What the server answered.
     *
     * @param status the HTTP status
     * @param body the JSON body, or an empty object
     */
    public record Answer(int status, JsonNode body) {
        public String text(String name) {
            return body.path(name).asString();
        }
    }
}
