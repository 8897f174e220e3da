package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.example.guarded.GuardedHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host's own endpoints ask for a fresh or a strong login: by an annotation, and in a filter chain. */
class StepUpGuardTest {
    private static final HttpWorld WORLD = HttpWorld.startWith(GuardedHost.class);
    private static final Pattern MAX_AGE = Pattern.compile("max_age=(\\d+)");
    private static final Pattern ACR = Pattern.compile("acr_values=\"([^\"]*)\"");

    private Person ada;

    @BeforeEach
    void ada_signs_in() {
        WORLD.emptied();
        ada = WORLD.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
    }

    @AfterAll
    static void stop() {
        WORLD.stop();
    }

    @Test
    void a_login_is_fresh_for_as_long_as_the_endpoint_says() {
        for (String path : new String[] {"/payments", "/chained", "/through-a-service"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        WORLD.timePasses(Duration.ofMinutes(5));
        for (String path : new String[] {"/payments", "/chained", "/through-a-service"}) {
            HttpResponse<String> refused = get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(401);
            assertThat(refused.body())
                    .contains(
                            "\"code\":\"step_up_required\"",
                            "{\"action\":\"step_up\",\"method\":\"POST\",\"path\":\"/users/step_up\"}");
        }
        ada.stepsUp().expectOk();
        assertThat(get("/payments").statusCode()).isEqualTo(200);
        assertThat(get("/chained").statusCode()).isEqualTo(200);
    }

    @Test
    void a_step_up_for_the_endpoints_purpose_does_and_one_for_another_does_not() {
        WORLD.timePasses(Duration.ofMinutes(5));
        assertThat(get("/payments").body()).contains("\"purpose\":\"payment\"");
        ada.stepsUp(Map.of("method", "Password", "password", ada.password(), "purpose", "email"))
                .expectOk();
        assertThat(get("/payments").statusCode()).isEqualTo(401);
        ada.stepsUp(Map.of("method", "Password", "password", ada.password(), "purpose", "payment"))
                .expectOk();
        assertThat(get("/payments").statusCode()).isEqualTo(200);
        assertThat(get("/chained").statusCode()).isEqualTo(401);
    }

    @Test
    void a_strong_login_takes_a_strong_factor() {
        HttpResponse<String> weak = get("/vault");
        assertThat(weak.statusCode()).isEqualTo(401);
        assertThat(weak.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("acr_values=\"aal2\"")
                .doesNotContain("max_age");
        assertThat(weak.body()).contains("{\"action\":\"enable\",\"method\":\"POST\",\"path\":\"/users/enable_2fa\"}");
        Authenticator app = ada.enablesAnAuthenticator();
        assertThat(get("/vault").statusCode()).isEqualTo(401);
        WORLD.timePasses(Duration.ofSeconds(30));
        ada.stepsUp("Authenticator", app.code()).expectOk();
        assertThat(get("/vault").statusCode()).isEqualTo(200);
        WORLD.timePasses(Duration.ofMinutes(14));
        assertThat(get("/vault").statusCode()).isEqualTo(200);
    }

    /** It knows RFC 6750 and RFC 9470, and nothing of us but where to step up. */
    @Test
    void a_plain_client_understands_what_is_missing() {
        WORLD.timePasses(Duration.ofMinutes(5));
        HttpResponse<String> refused = get("/payments");
        String challenge = refused.headers().firstValue("WWW-Authenticate").orElseThrow();
        assertThat(challenge).startsWith("Bearer ").contains("error=\"insufficient_user_authentication\"");
        assertThat(found(MAX_AGE, challenge)).isEqualTo("300");
        assertThat(found(
                        ACR,
                        get("/vault").headers().firstValue("WWW-Authenticate").orElseThrow()))
                .isEqualTo("aal2");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json;charset=UTF-8");
    }

    @Test
    void without_a_token_it_is_a_login_that_is_missing() {
        for (String path : new String[] {"/payments", "/chained", "/vault"}) {
            HttpResponse<String> refused = Http.send(
                    HttpRequest.newBuilder(URI.create(WORLD.url() + path)).build());
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("\"code\":\"unauthenticated\"");
        }
    }

    @Test
    void an_annotation_that_asks_for_nothing_stops_the_start() {
        assertThatThrownBy(
                        () -> HttpWorld.startWith(GuardedHost.Senseless.class).stop())
                .hasStackTraceContaining("@StepUpRequired needs a maxAge or an acr");
    }

    private HttpResponse<String> get(String path) {
        return Http.send(HttpRequest.newBuilder(URI.create(WORLD.url() + path))
                .header("Authorization", "Bearer " + ada.accessToken())
                .build());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
