package dev.authendpoints.server;

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

/**
 * Chromium without a window, with an authenticator in software, driven through W3C WebDriver. Without Chromium it fails, and says
 * what to install.
 */
final class Browser {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Duration START = Duration.ofSeconds(60);
    private static final String CREATE = """
            const [options, done] = arguments;
            navigator.credentials
                .create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options))})
                .then(made => done(JSON.stringify(made)), no => done('!' + no.name));
            """;
    private static final String GET = """
            const [options, mediation, done] = arguments;
            navigator.credentials
                .get({mediation, publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options))})
                .then(signed => done(JSON.stringify(signed)), no => done('!' + no.name));
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String base;
    private final String session;
    private final String authenticator;

    private Browser(Process driver, int port, Path folder) throws Exception {
        this.driver = driver;
        String root = "http://127.0.0.1:" + port;
        awaitReady(root);
        this.session = root + "/session/" + open(root, folder).get("sessionId").stringValue();
        this.base = session + "/webauthn/authenticator";
        call("POST", session + "/timeouts", Map.of("script", 30_000));
        this.authenticator = base + "/"
                + call(
                                "POST",
                                base,
                                Map.of(
                                        "protocol", "ctap2",
                                        "transport", "internal",
                                        "hasResidentKey", true,
                                        "hasUserVerification", true,
                                        "isUserConsenting", true,
                                        "isUserVerified", true))
                        .stringValue();
    }

    static Browser start(Path folder) throws Exception {
        for (Path needed : List.of(DRIVER, CHROMIUM)) {
            if (!Files.isExecutable(needed)) {
                throw new AssertionError("No " + needed + " here: install the packages in e2e/packages.txt");
            }
        }
        int port = freePort();
        Process driver = new ProcessBuilder(DRIVER.toString(), "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromedriver.log").toFile())
                .start();
        return new Browser(driver, port, folder);
    }

    void visits(String url) throws Exception {
        call("POST", session + "/url", Map.of("url", url));
    }

    /** The credential as JSON text, or {@code !} and the name of the error that the browser throws. */
    String creates(JsonNode options) throws Exception {
        return script(CREATE, List.of(options.toString())).stringValue();
    }

    String gets(JsonNode options) throws Exception {
        return gets(options, "optional");
    }

    /** As the browser's autofill does: the authenticator in software chooses the passkey. */
    String getsByAutofill(JsonNode options) throws Exception {
        return gets(options, "conditional");
    }

    JsonNode script(String script, List<?> arguments) throws Exception {
        return call("POST", session + "/execute/async", Map.of("script", script, "args", arguments));
    }

    void verifiesItsUser(boolean verified) throws Exception {
        call("POST", authenticator + "/uv", Map.of("isUserVerified", verified));
    }

    /** The passkeys that it holds, private keys and all. */
    JsonNode passkeys() throws Exception {
        return call("GET", authenticator + "/credentials", Map.of());
    }

    void forgetsEverything() throws Exception {
        call("DELETE", authenticator + "/credentials", Map.of());
    }

    void holds(JsonNode passkey) throws Exception {
        call("POST", authenticator + "/credential", passkey);
    }

    void ends() throws Exception {
        try {
            call("DELETE", session, Map.of());
        } finally {
            driver.destroy();
            if (!driver.waitFor(10, TimeUnit.SECONDS)) {
                driver.destroyForcibly();
            }
        }
    }

    private String gets(JsonNode options, String mediation) throws Exception {
        return script(GET, List.of(options.toString(), mediation)).stringValue();
    }

    private JsonNode open(String root, Path folder) throws Exception {
        List<String> arguments = List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("chromium"));
        return call(
                "POST",
                root + "/session",
                Map.of(
                        "capabilities",
                        Map.of(
                                "alwaysMatch",
                                Map.of(
                                        "browserName",
                                        "chrome",
                                        "webauthn:virtualAuthenticators",
                                        true,
                                        "goog:chromeOptions",
                                        Map.of("binary", CHROMIUM.toString(), "args", arguments)))));
    }

    private JsonNode call(String method, String url, Object body) throws IOException, InterruptedException {
        boolean posts = method.equals("POST");
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .method(
                                method,
                                posts
                                        ? HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))
                                        : HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(method + " " + url + ": " + answer.body());
        }
        return JSON.readTree(answer.body()).get("value");
    }

    private void awaitReady(String root) throws Exception {
        long end = System.nanoTime() + START.toNanos();
        while (!ready(root)) {
            if (System.nanoTime() > end || !driver.isAlive()) {
                throw new AssertionError("The browser's driver does not start");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean ready(String root) throws InterruptedException {
        try {
            return call("GET", root + "/status", Map.of()).get("ready").booleanValue();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
