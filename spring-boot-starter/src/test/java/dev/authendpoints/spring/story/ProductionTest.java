package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server in production has none of what helps in development, and says so as a problem. */
class ProductionTest {
    private static final HttpWorld SERVER = HttpWorld.startWith(Nothing.class, "--authendpoints.standalone=true");

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dev/mailbox",
                "/dev/mailbox/messages",
                "/dev/pages/verify-email.html",
                "/dev/pages/console/links/main.js",
                "/authendpoints/pages/verify-email.html"
            })
    void what_is_for_development_is_not_here(String path) {
        HttpResponse<String> answer = Http.send(
                HttpRequest.newBuilder(URI.create(SERVER.url() + path)).build());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json;charset=UTF-8");
        assertThat(answer.body()).contains("\"code\":\"not_found\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 200})
    void whoever_reads_many_languages_is_answered(int languages) {
        String accepted = IntStream.range(0, languages)
                .mapToObj(i -> "" + (char) ('a' + (i / 26)) + (char) ('a' + (i % 26)))
                .collect(Collectors.joining(","));
        Map.of("/", 404, "/.well-known/authendpoints", 200, "/users/me", 401)
                .forEach((path, status) ->
                        assertThat(accepting(accepted, path)).as(path).isEqualTo(status));
    }

    private static int accepting(String languages, String path) {
        return Http.send(HttpRequest.newBuilder(URI.create(SERVER.url() + path))
                        .header("Accept-Language", languages)
                        .build())
                .statusCode();
    }

    /** No beans beside those of every host. */
    static final class Nothing {}
}
