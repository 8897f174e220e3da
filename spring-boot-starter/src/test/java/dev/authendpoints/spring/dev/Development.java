package dev.authendpoints.spring.dev;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** Applications in development that the tests of this package share: starting one takes seconds. */
final class Development {
    static final String OWN_PAGE =
            "<!doctype html><title>Ours</title>" + "<p>A page of the operator's own.</p>".repeat(50);
    /** What has no business there, and lies there nevertheless. */
    static final List<String> NOT_OF_PAGES = List.of(
            "data/master.key",
            "data/authendpoints.mv.db",
            "log",
            "application.properties",
            "application.yml",
            "MASTER.KEY");
    /** The operator's folder of the server, with a file beside it that is not for the public. */
    static final Path FOLDER = folder();

    /** A host under a path. */
    static final ConfigurableApplicationContext HOST = start(
            "--spring.datasource.url=jdbc:h2:mem:dev-host",
            "--authendpoints.base-path=/auth",
            "--server.servlet.context-path=/app");
    /** The server that runs alone. */
    static final ConfigurableApplicationContext SERVER = start(
            "--spring.datasource.url=jdbc:h2:mem:dev-server",
            "--authendpoints.standalone=true",
            "--authendpoints.links.change-password=/#/security/password",
            "--authendpoints.console.folder=" + FOLDER);

    private Development() {}

    static ConfigurableApplicationContext start(String... more) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setAdditionalProfiles("dev");
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "spring.main.banner-mode", "off",
                "authendpoints.master-key", MasterKey.generate(Dice.secure()),
                "authendpoints.mail.poll", "1h",
                "logging.level.root", "warn"));
        return application.run(more);
    }

    static HttpResponse<String> get(ConfigurableApplicationContext application, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(application) + path))
                .build());
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    static int port(ConfigurableApplicationContext application) {
        return Integer.parseInt(String.valueOf(application.getEnvironment().getProperty("local.server.port")));
    }

    /** Such a request no client library sends. */
    static String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(SERVER))) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    (head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static Path folder() {
        try {
            Path around = Files.createTempDirectory("console");
            Files.writeString(around.resolve("secret.txt"), "not for the public");
            Path folder = around.resolve("files");
            Files.createDirectories(folder.resolve(".git"));
            Files.writeString(folder.resolve("index.html"), OWN_PAGE);
            Files.writeString(folder.resolve("theme.css"), ":root { --accent: green }");
            Files.writeString(
                    folder.resolve("nothing-here.html"),
                    "<!doctype html><script src=\"./x.js\"></script><body data-status=\"404\">Nothing for people");
            Files.createDirectories(folder.resolve("data"));
            for (String name : NOT_OF_PAGES) {
                Files.writeString(folder.resolve(name), "not for the public");
            }
            Files.writeString(folder.resolve(".env"), "not for the public");
            Files.writeString(folder.resolve(".git/config"), "not for the public");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An application with nothing but the starter. */
    @EnableAutoConfiguration
    static class Application {}
}
