package dev.authendpoints.spring.dev;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.config.SettingsFactory;
import dev.authendpoints.spring.mail.CourierLoop;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What development has beside the endpoints: in a host under a path, and in the server that runs alone. */
class DevelopmentTest {
    private static final ConfigurableApplicationContext HOST = start(
            "--spring.datasource.url=jdbc:h2:mem:dev-host",
            "--authendpoints.base-path=/auth",
            "--server.servlet.context-path=/app");
    private static final ConfigurableApplicationContext SERVER =
            start("--spring.datasource.url=jdbc:h2:mem:dev-server", "--authendpoints.standalone=true");

    @AfterAll
    static void stop() {
        HOST.close();
        SERVER.close();
    }

    @Test
    void a_mailed_link_of_a_host_leads_to_a_page_that_knows_where_the_endpoints_are() throws Exception {
        HttpResponse<String> page = get(HOST, "/app/dev/pages/verify-email.html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.body()).contains("<body data-api=\"/app/auth/\" data-page=\"verify-email\">");
        assertThat(get(HOST, "/app/dev/pages/reset-password.html").body()).contains("data-page=\"reset-password\"");
        assertThat(get(HOST, "/app/dev/pages/unlock-factor.html").body()).contains("data-page=\"unlock-factor\"");
        assertThat(get(HOST, "/app/dev/pages/not-me.html").body()).contains("data-page=\"not-me\"");
        assertThat(get(HOST, "/app/dev/pages/pages.js").body()).contains("fetch(api + PATHS");
        assertThat(get(HOST, "/app/dev/pages/pages.css").statusCode()).isEqualTo(200);
        assertThat(get(HOST, "/app/dev/pages/nothing.html").statusCode()).isEqualTo(404);
    }

    @Test
    void the_link_in_the_mailbox_opens_such_a_page() throws Exception {
        register();
        String link = theLink();
        URI page = URI.create(link.replace("localhost:8080", "127.0.0.1:" + port(SERVER)));
        assertThat(page.getPath()).isEqualTo("/dev/pages/verify-email.html");
        assertThat(page.getFragment()).matches("uid=.+&token=.+");
        assertThat(get(SERVER, page.getPath()).body()).contains("data-api=\"/\"");
    }

    @Test
    void tokens_name_the_port_that_development_listens_on() {
        AuthEndpointsProperties properties = HOST.getBean(AuthEndpointsProperties.class);
        assertThat(SettingsFactory.TokenContent.of(properties, "9090/app", List.of())
                        .issuer())
                .isEqualTo("http://localhost:9090/app");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_host_says_where_its_mails_are(CapturedOutput output) {
        ConfigurableApplicationContext host = start(
                "--spring.datasource.url=jdbc:h2:mem:dev-note",
                "--server.servlet.context-path=/app",
                "--logging.level.dev.authendpoints=info");
        assertThat(output).contains("read them at http://localhost:" + port(host) + "/app/dev/mailbox");
        host.close();
    }

    @Test
    void the_bare_address_of_the_server_leads_to_the_mailbox() throws Exception {
        HttpResponse<String> answer = get(SERVER, "/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/dev/mailbox");
        assertThat(get(SERVER, "/dev/mailbox").statusCode()).isEqualTo(200);
        assertThat(get(HOST, "/app/").statusCode()).isEqualTo(401);
    }

    @Test
    void the_mailbox_of_a_host_under_a_path_finds_its_own_files() throws Exception {
        HttpResponse<String> page = get(HOST, "/app/dev/mailbox");
        assertThat(page.body()).contains("href=\"mailbox/app.css\"", "src=\"mailbox/app.js\"");
        assertThat(get(HOST, "/app/dev/mailbox/app.js").body()).contains("MESSAGES = 'mailbox/messages'");
    }

    @Test
    void what_tomcat_itself_refuses_is_a_problem() throws Exception {
        assertThat(raw("GET /users%2fme HTTP/1.1")).startsWith("HTTP/1.1 400").satisfies(DevelopmentTest::isProblem);
        assertThat(raw("GET /users/{me HTTP/1.1")).startsWith("HTTP/1.1 400").satisfies(DevelopmentTest::isProblem);
        assertThat(raw("GET /users/me HTTP/1.1\r\nX-Long: " + "x".repeat(20_000)))
                .startsWith("HTTP/1.1 4")
                .satisfies(DevelopmentTest::isProblem);
    }

    private static void isProblem(String answer) {
        assertThat(answer)
                .contains("\r\nContent-Type: application/problem+json")
                .contains("\"code\":\"malformed_request\"", "\"status\":4")
                .doesNotContain("<html", "Tomcat");
    }

    /** Such a request no client library sends. */
    private static String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(SERVER))) {
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static void register() throws Exception {
        String form = "{\"email\":\"ada@example.org\",\"username\":\"ada\",\"password\":\"correct horse battery\","
                + "\"confirmPassword\":\"correct horse battery\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(SERVER) + "/users"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    private static String theLink() throws Exception {
        SERVER.getBean(CourierLoop.class).deliverDue();
        JsonNode mails = JsonMapper.shared()
                .readTree(
                        get(SERVER, "/dev/mailbox/messages?to=ada@example.org").body());
        return mails.get(0).get("link").stringValue();
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext application, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(application) + path))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int port(ConfigurableApplicationContext application) {
        return Integer.parseInt(String.valueOf(application.getEnvironment().getProperty("local.server.port")));
    }

    private static ConfigurableApplicationContext start(String... more) {
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

    /** An application with nothing but the starter. */
    @EnableAutoConfiguration
    static class Application {}
}
