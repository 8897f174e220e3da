package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.security.Endpoints;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Only documented methods are answered, and a GET that sends mail only when a script meant it. */
@ParameterizedClass
@EnumSource(Hosts.Database.class)
class MethodTest {
    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "MKCOL", "LOCK", "FOO");

    private static final List<String> OVERRIDING =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "X-Original-Method");

    /** The account itself goes last. */
    private static final List<String> PATHS = Endpoints.all().stream()
            .map(Endpoints.Endpoint::path)
            .distinct()
            .sorted(Comparator.comparing("/users/delete"::equals))
            .toList();

    private final HttpWorld world;
    private final Person ada;

    MethodTest(Hosts.Database database) {
        world = database.host();
        ada = world.person(People.ADA).movesIn();
    }

    @Test
    @Attack("A10")
    void only_documented_pairs_are_answered_with_2xx() {
        Set<String> answered = new TreeSet<>();
        for (String path : PATHS) {
            ada.signsIn().expectOk(); // others may have ended the session that asks
            for (String method : METHODS) {
                if (status(method, path) / 100 == 2) {
                    answered.add(method + " " + path);
                }
            }
        }
        assertThat(answered)
                .contains("GET /users/me", "GET /users/enable_2fa", "DELETE /users/sessions", "DELETE /users/delete")
                .isSubsetOf(documented());
    }

    @Test
    @Attack("A10")
    void overriding_headers_change_no_method() {
        ada.signsIn().expectOk();
        Set<String> documented = documented();
        for (Endpoints.Endpoint endpoint : Endpoints.all()) {
            String carrier = Stream.of("POST", "GET", "PUT")
                    .filter(method -> !documented.contains(method + " " + endpoint.path()))
                    .findFirst()
                    .orElseThrow();
            for (String header : OVERRIDING) {
                assertThat(overridden(carrier, endpoint, header))
                        .as("%s: %s", header, endpoint)
                        .isIn(401, 404, 405);
            }
            assertThat(status(carrier, endpoint.path() + "?_method=" + endpoint.method()))
                    .as("%s", endpoint)
                    .isIn(401, 404, 405);
            if (!documented.contains("POST " + endpoint.path())) {
                assertThat(form(endpoint)).as("%s", endpoint).isIn(400, 401, 404, 405);
            }
        }
        assertThat(enable("X-HTTP-Method-Override", "DELETE")).isEqualTo(200);
        ada.looksAround().expectOk();
    }

    @Test
    @Attack({"A10", "H10"})
    void head_sends_no_mail() {
        ada.signsIn().expectOk();
        long before = mails();
        for (String path : PATHS) {
            assertThat(status("HEAD", path)).as(path).isIn(401, 404, 405);
        }
        assertThat(mails()).isEqualTo(before);
    }

    @Test
    @Attack({"A10", "H10"})
    void a_get_that_no_script_meant_sends_no_mail() {
        ada.signsIn().expectOk();
        long before = mails();
        assertThat(enable("Sec-Fetch-Site", "cross-site")).isEqualTo(400);
        assertThat(enable("Sec-Fetch-Mode", "navigate")).isEqualTo(400);
        assertThat(enable("Sec-Fetch-Mode", "no-cors")).isEqualTo(400);
        assertThat(enable("Sec-Fetch-Dest", "image")).isEqualTo(400);
        assertThat(enable("Purpose", "prefetch")).isEqualTo(400);
        assertThat(enable("Sec-Purpose", "prefetch;prerender")).isEqualTo(400);
        assertThat(mails()).isEqualTo(before);
    }

    @Test
    @Attack("H10")
    void twenty_retries_send_one_mail() {
        ada.signsIn().expectOk();
        long before = mails();
        for (int i = 0; i < 20; i++) {
            assertThat(enable("If-None-Match", "*")).isEqualTo(200);
        }
        assertThat(mails()).isEqualTo(before + 1);
    }

    private long mails() {
        world.mailArrives();
        return world.mailbox().all(ada.email()).size();
    }

    private int enable(String header, String value) {
        HttpRequest.Builder request = request("/users/enable_2fa").header(header, value);
        return Http.send(request.GET().build()).statusCode();
    }

    private static Set<String> documented() {
        return Endpoints.all().stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .collect(Collectors.toSet());
    }

    private int overridden(String carrier, Endpoints.Endpoint endpoint, String header) {
        HttpRequest.Builder request = request(endpoint.path()).header(header, endpoint.method());
        return Http.send(request.method(carrier, HttpRequest.BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    private int form(Endpoints.Endpoint endpoint) {
        HttpRequest request = request(endpoint.path())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_method=" + endpoint.method()))
                .build();
        return Http.send(request).statusCode();
    }

    private int status(String method, String path) {
        HttpRequest request = request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return Http.send(request).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(world.url() + path.replace("{id}", "none")))
                .header("Authorization", "Bearer " + ada.accessToken());
    }
}
