package dev.authendpoints.spring.story;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs what is written in JavaScript in a page of the server's origin, in Chromium, which WebDriver leads. */
final class PageRunner implements Runner {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration START = Duration.ofSeconds(30);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private PageRunner(Process driver, String root, String page, Path folder) throws Exception {
        this.driver = driver;
        awaitReady(root);
        this.session = root + "/session/" + open(root, folder).get("sessionId").stringValue();
        call("POST", session + "/url", Map.of("url", page));
    }

    static boolean isPossible() {
        return Files.isExecutable(DRIVER);
    }

    static PageRunner start(String page, Path folder) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Process driver = new ProcessBuilder(DRIVER.toString(), "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromedriver.log").toFile())
                .start();
        return new PageRunner(driver, "http://127.0.0.1:" + port, page, folder);
    }

    @Override
    public Answer run(String id, String text, Map<String, String> values) throws Exception {
        StringBuilder names = new StringBuilder();
        values.keySet().forEach(name -> names.append("const " + name + " = read(values." + name + ");\n"));
        Map<String, Object> script = Map.of(
                "script", """
                const [values, done] = arguments;
                const read = (text) => { try { return text.startsWith('{') ? JSON.parse(text) : text } catch { return text } };
                (async () => {
                %s
                %s
                return { status: response.status, body: typeof answer === 'undefined' ? '' : JSON.stringify(answer) };
                })().then(done, (failure) => done({ status: 0, body: String(failure) }));

                """.formatted(names, text),
                "args", List.of(values));
        JsonNode answer = call("POST", session + "/execute/async", script);
        return new Answer(answer.get("status").intValue(), answer.get("body").stringValue());
    }

    @Override
    public void close() throws IOException {
        try {
            call("DELETE", session, Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroy();
        }
    }

    private JsonNode open(String root, Path folder) throws Exception {
        List<String> arguments = List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("chromium"));
        Map<String, Object> browser = Map.of("browserName", "chrome", "goog:chromeOptions", Map.of("args", arguments));
        return call("POST", root + "/session", Map.of("capabilities", Map.of("alwaysMatch", browser)));
    }

    private JsonNode call(String method, String url, Object body) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher sent = method.equals("POST")
                ? HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))
                : HttpRequest.BodyPublishers.noBody();
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url)).method(method, sent).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(method + " " + url + ": " + answer.body());
        }
        return JSON.readTree(answer.body()).get("value");
    }

    private void awaitReady(String root) throws Exception {
        long end = System.nanoTime() + START.toNanos();
        while (!isReady(root)) {
            if (System.nanoTime() > end || !driver.isAlive()) {
                throw new AssertionError("The browser's driver does not start");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean isReady(String root) throws InterruptedException {
        try {
            return call("GET", root + "/status", Map.of()).get("ready").booleanValue();
        } catch (IOException e) {
            return false;
        }
    }
}
