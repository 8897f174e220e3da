package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** With the server's own settings and the four lines of docs/operations.md. */
class MetricsShownTest {
    private static final HttpWorld SERVER = HttpWorld.startWith(
            Nothing.class,
            "--spring.config.location="
                    + Path.of("..", "server", "src", "main", "resources", "application.yml")
                            .toUri(),
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:mem:metrics-shown",
            "--management.server.port=0",
            "--management.server.address=127.0.0.1",
            "--management.endpoints.web.exposure.include=health,metrics",
            "--management.endpoint.metrics.access=read-only");

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void an_operator_who_asks_sees_the_numbers_on_a_port_of_its_own() {
        assertThat(get(managed() + "/actuator/metrics/authendpoints.mails.waiting"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body()).contains("authendpoints.mails.waiting"));
        assertThat(get(managed() + "/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get(SERVER.url() + "/actuator/metrics").statusCode()).isEqualTo(404);
    }

    private static String managed() {
        return "http://127.0.0.1:" + SERVER.bean(Environment.class).getProperty("local.management.port");
    }

    private static HttpResponse<String> get(String url) {
        return Http.send(HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "application/json")
                .build());
    }

    /** No beans beside those of every host. */
    static final class Nothing {}
}
