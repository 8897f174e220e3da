package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.security.Endpoints;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Only documented methods are answered, and a GET that sends mail only when a script meant it. */
class MethodTest {
    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "MKCOL", "LOCK", "FOO");

    private final HttpWorld world = Hosts.onH2();
    private final Person ada = world.person(People.ADA).movesIn();

    @Test
    @Attack("A10")
    void only_documented_pairs_are_answered_with_2xx() {
        ada.signsIn().expectOk();
        Set<String> documented = Endpoints.all().stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .collect(Collectors.toSet());
        Set<String> answered = new TreeSet<>();
        for (String path :
                Endpoints.all().stream().map(Endpoints.Endpoint::path).collect(Collectors.toSet())) {
            METHODS.stream()
                    .filter(method -> status(method, path) / 100 == 2)
                    .forEach(method -> answered.add(method + " " + path));
        }
        assertThat(answered).isNotEmpty().isSubsetOf(documented);
    }

    @Test
    @Attack("A10")
    void overriding_headers_change_no_method() {
        ada.signsIn().expectOk();
        assertThat(enable("X-HTTP-Method-Override", "DELETE")).isEqualTo(200);
        assertThat(status("POST", "/jwt/verify?_method=GET")).isNotEqualTo(204);
    }

    @Test
    @Attack("A10")
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
