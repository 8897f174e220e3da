package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A stolen access token of an old login: everything sensitive asks for a fresh one, and says how to get it. */
@ParameterizedClass
@EnumSource(Hosts.Database.class)
class FreshLoginTest {
    private final Hosts.Database database;
    private HttpWorld world;
    private Person ada;

    FreshLoginTest(Hosts.Database database) {
        this.database = database;
    }

    @BeforeEach
    void ada_signed_in_some_time_ago() {
        world = database.host();
        ada = world.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
    }

    @Attack("A13")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | /users/enable_2fa   | ",
                "POST   | /users/enable_2fa   | {}",
                "POST   | /users/enable_2fa   | {\"provider\":\"Phone\",\"phoneNumber\":\"+4915123456789\"}",
                "POST   | /users/disable_2fa  | ",
                "POST   | /users/2fa/recovery_codes | ",
                "PATCH  | /users/2fa/factors/none | {\"label\":\"Mine\"}",
                "DELETE | /users/2fa/factors/none | ",
                "POST   | /users/passkeys/options | {}",
                "POST   | /users/set_username | {\"username\":\"countess\"}",
                "POST   | /users/set_email    | {\"email\":\"ada@example.net\"}",
                "DELETE | /users/delete       | ",
                "GET    | /users/export       | ",
            })
    void what_is_sensitive_takes_a_fresh_login(String method, String path, @Nullable String body) {
        world.timePasses(Duration.ofMinutes(10));
        HttpResponse<String> answer = send(method, path, body == null ? "" : body);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains(
                        "\"code\":\"step_up_required\"",
                        "{\"action\":\"two_step_verification_login\",\"method\":\"POST\","
                                + "\"path\":\"/users/two_step_verification_login\"}",
                        "{\"action\":\"sign_in\",\"method\":\"POST\",\"path\":\"/jwt/create\"}");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer error=\"insufficient_user_authentication\"")
                .contains("max_age=600", "acr_values=\"aal2 aal1\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    /** A login of just now that was weaker than the account's strongest factor: age is not what is missing. */
    @Test
    void after_a_mailed_code_it_is_said_that_it_takes_the_authenticator() {
        ada.enablesEmail().expectOk();
        ada.logsIn().expectOk();
        ada.enablesAnAuthenticator();
        for (String[] sensitive : new String[][] {
            {"POST", "/users/disable_2fa"}, {"GET", "/users/export"}, {"DELETE", "/users/2fa/devices"}
        }) {
            HttpResponse<String> answer = send(sensitive[0], sensitive[1], "");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .contains(
                            "with your strongest second step (acr aal2)",
                            "\"providers\":[\"Authenticator\",\"RecoveryCode\"]");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .endsWith("acr_values=\"aal2\"");
        }
    }

    @Test
    void what_is_not_sensitive_takes_a_token() {
        world.timePasses(Duration.ofMinutes(10));
        HttpResponse<String> events = send("GET", "/users/security_events", "");
        assertThat(events.statusCode()).isEqualTo(200);
        assertThat(events.body())
                .startsWith("{\"events\":[{\"at\":\"")
                .contains("\"type\":\"signed_in\",\"address\":\"192.0.2.10\",\"detail\":\"password\"");
        assertThat(events.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%20", "AAAA", "eA", "MjAyNi0wMy0wMVQwOTozMDowMFogMSBhAGI", "a%00b", "%F0%9F%97%9D"})
    void a_cursor_that_is_none_of_ours_is_refused(String cursor) {
        HttpResponse<String> answer = send("GET", "/users/security_events?cursor=" + cursor, "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"cursor\",\"code\":\"invalid\"");
    }

    @Test
    @Attack("G9")
    void the_caller_is_told_seven_things_of_the_account() {
        HttpResponse<String> answer = send("GET", "/users/me", "");
        assertThat(JsonMapper.shared().readTree(answer.body()).propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "username", "email", "emailVerified", "twoFactorEnabled", "language", "createdAt");
    }

    @Test
    @Attack("G9")
    void an_export_holds_no_secret_and_no_hash() {
        HttpResponse<String> answer = send("GET", "/users/export", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains("\"account\":{\"id\":\"", "\"email\":\"ada@example.org\"", "\"sessions\":[{\"id\":\"")
                .doesNotContainIgnoringCase("hash")
                .doesNotContainIgnoringCase("pepper")
                .doesNotContainIgnoringCase("epoch")
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("$", ada.password(), ada.refreshToken());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.BodyPublisher publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return Http.send(HttpRequest.newBuilder(URI.create(world.url() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + ada.accessToken())
                .method(method, publisher)
                .build());
    }
}
