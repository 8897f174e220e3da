package dev.authendpoints.spring.dev;

import static dev.authendpoints.spring.dev.Development.HOST;
import static dev.authendpoints.spring.dev.Development.OWN_PAGE;
import static dev.authendpoints.spring.dev.Development.SERVER;
import static dev.authendpoints.spring.dev.Development.get;
import static dev.authendpoints.spring.dev.Development.port;
import static dev.authendpoints.spring.dev.Development.raw;
import static dev.authendpoints.spring.dev.Development.send;
import static dev.authendpoints.spring.dev.Development.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.config.SettingsFactory;
import dev.authendpoints.spring.mail.CourierLoop;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What development has beside the endpoints: in a host under a path, and in the server that runs alone. */
class DevelopmentTest {

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
        assertThat(get(HOST, "/app/dev/pages/console/links/main.js").body()).contains("loadServer()");
        assertThat(get(HOST, "/app/dev/pages/console/text/en.json").headers().firstValue("Content-Type"))
                .contains("application/json;charset=UTF-8");
        assertThat(get(HOST, "/app/dev/pages/console/console.css").statusCode()).isEqualTo(200);
        assertThat(get(HOST, "/app/dev/pages/nothing.html").statusCode()).isEqualTo(404);
        String deep = "/app/dev/pages/" + "a/".repeat(3500) + ".js";
        assertThat(get(HOST, deep).statusCode()).isEqualTo(404);
    }

    @Test
    void the_link_in_the_mailbox_opens_such_a_page() throws Exception {
        register(SERVER, "/users");
        assertThat(theLink(SERVER, "")).matches("http://localhost:\\d+/verify-email.html#uid=.+&token=.+");
        register(HOST, "/app/auth/users");
        URI page = URI.create(theLink(HOST, "/app"));
        assertThat(page.getPath()).isEqualTo("/app/dev/pages/verify-email.html");
        assertThat(page.getFragment()).matches("uid=.+&token=.+");
        assertThat(get(HOST, page.getPath()).body()).contains("data-api=\"/app/auth/\"");
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
    void the_bare_address_of_the_server_is_the_console_and_that_of_a_host_its_own() throws Exception {
        HttpResponse<String> answer = get(SERVER, "/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(OWN_PAGE);
        assertThat(get(SERVER, "/dev/mailbox").statusCode()).isEqualTo(200);
        assertThat(get(HOST, "/app/").statusCode()).isEqualTo(401);
        assertThat(get(HOST, "/app/index.html").statusCode()).isEqualTo(401);
    }

    @Test
    void password_managers_are_led_to_the_console_of_the_server_and_in_a_host_nowhere() throws Exception {
        assertThat(get(SERVER, "/.well-known/passkey-endpoints").body())
                .matches("\\{\"enroll\":\"http://localhost:\\d+/#/security\",\"manage\":.*");
        HttpResponse<String> led = get(SERVER, "/.well-known/change-password");
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location")).contains("/#/security/password");
        assertThat(get(HOST, "/app/.well-known/passkey-endpoints").body()).isEqualTo("{}");
        assertThat(get(HOST, "/app/.well-known/change-password").statusCode()).isEqualTo(401);
    }

    @Test
    void mails_are_not_for_whom_nginx_as_it_comes_passes_on() throws Exception {
        assertThat(raw("GET /dev/mailbox/messages HTTP/1.1")).startsWith("HTTP/1.1 200");
        assertThat(raw("GET /dev/mailbox/messages HTTP/1.0"))
                .matches("(?s)HTTP/1\\.[01] 403.*")
                .contains("a request in HTTP/1.0 counts as a proxy's");
        assertThat(raw("GET /actuator/health/liveness HTTP/1.0")).matches("(?s)HTTP/1\\.[01] 200.*");
    }

    @Test
    void pages_are_told_that_mails_stay_here() throws Exception {
        assertThat(get(SERVER, "/.well-known/authendpoints").body()).contains("\"mailbox\":\"/dev/mailbox\"");
        assertThat(get(HOST, "/app/auth/.well-known/authendpoints").body())
                .contains("\"mailbox\":\"/app/dev/mailbox\"")
                .doesNotContain("\"recovery\"");
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

    private static void register(ConfigurableApplicationContext application, String path) throws Exception {
        String form = "{\"email\":\"ada@example.org\",\"username\":\"ada\",\"password\":\"correct horse battery\","
                + "\"confirmPassword\":\"correct horse battery\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(application) + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    private static String theLink(ConfigurableApplicationContext application, String path) throws Exception {
        application.getBean(CourierLoop.class).deliverDue();
        JsonNode mails = JsonMapper.shared()
                .readTree(get(application, path + "/dev/mailbox/messages?to=ada@example.org")
                        .body());
        return mails.get(0).get("link").stringValue();
    }
}
