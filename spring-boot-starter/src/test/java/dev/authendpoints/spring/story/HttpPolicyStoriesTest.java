package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.security.Endpoints;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.PolicyStories;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The same policy from configuration, over HTTP; and where the token that enables a factor is taken. */
class HttpPolicyStoriesTest extends PolicyStories {
    private static final HttpWorld HOST = HttpWorld.start(
            "jdbc:h2:mem:policy;LOCK_TIMEOUT=10000",
            "sa",
            "--authendpoints.two-factor.required.roles=staff,admin",
            "--authendpoints.two-factor.required.providers-at-login=true",
            "--authendpoints.two-factor.required.role-providers.staff=authenticator,passkey");

    @Override
    protected World world() {
        return HOST.emptied();
    }

    @AfterAll
    static void stop() {
        HOST.stop();
    }

    @Test
    @Attack("A14")
    void a_token_that_enables_a_factor_is_taken_at_five_endpoints_and_nowhere_else() {
        Person eve = HOST.emptied().person(People.ADA).movesIn();
        String id = eve.signsIn().expectOk().text("accessToken");
        assertThat(id).isNotEmpty();
        HOST.bean(dev.authendpoints.AuthEndpoints.class).roles().assign(eve(eve), Set.of("staff"));
        eve.signsIn().expectOk();
        HOST.timePasses(Duration.ofDays(14));
        HttpResponse<String> stopped =
                send("POST", "/jwt/create", "{\"username\":\"ada\",\"password\":\"%s\"}".formatted(eve.password()), "");
        assertThat(stopped.statusCode()).isEqualTo(401);
        assertThat(stopped.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(stopped.body()).contains("\"next\":[{\"action\":\"enable\"");
        assertThat(stopped.body()).contains("\"accountId\":\"%s\"".formatted(eve(eve).value()));
        eve.signsIn().expect("two_step_enrolment_required");
        assertThat(enables(eve, "another-account")).contains("\"code\":\"other_account\"");
        assertThat(enables(eve, eve(eve).value())).contains("\"otpauthUri\"");
        List<String> taken = new ArrayList<>();
        for (Endpoints.Endpoint endpoint : Endpoints.all()) {
            String path = endpoint.path().replace("{id}", "anything");
            boolean authenticated = endpoint.guarded()
                    && !send(endpoint.method(), path, "{}", eve.accessToken())
                            .body()
                            .contains("\"code\":\"unauthenticated\"");
            if (authenticated) {
                taken.add(endpoint.method() + " " + endpoint.path());
            }
        }
        assertThat(taken)
                .containsExactlyInAnyOrder(
                        "GET /users/enable_2fa",
                        "POST /users/enable_2fa",
                        "POST /users/enable_2fa_confirm",
                        "GET /users/verify_email",
                        "POST /users/verify_email");
        assertThat(send("GET", "/hello", "", eve.accessToken()).statusCode()).isEqualTo(401);
    }

    private static dev.authendpoints.account.AccountId eve(Person person) {
        return HOST.backend()
                .transactions()
                .run(() -> HOST.backend()
                        .stores()
                        .accounts()
                        .find(dev.authendpoints.account.Identity.of(person.username())))
                .orElseThrow()
                .id();
    }

    private static HttpResponse<String> send(String method, String path, String body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(HOST.url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : body));
        return Http.send((token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build());
    }

    private static String enables(Person who, String meant) {
        return Http.send(HttpRequest.newBuilder(URI.create(HOST.url() + "/users/enable_2fa"))
                        .header("Authorization", "Bearer " + who.accessToken())
                        .header("X-AuthEndpoints-Account", meant)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"provider\":\"Authenticator\"}"))
                        .build())
                .body();
    }
}
