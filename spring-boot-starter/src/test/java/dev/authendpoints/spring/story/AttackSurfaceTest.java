package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.security.Endpoints;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What a client is given before the second step opens nothing, wherever it is presented. */
@ParameterizedClass
@EnumSource(Hosts.Database.class)
class AttackSurfaceTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_.=+/-]{16,}");
    private static final List<String> BESIDE =
            List.of("/", "/error", "/actuator", "/actuator/env", "/actuator/heapdump", "/login", "/logout", "/hello");
    private final HttpWorld world;
    private final Person ada;

    AttackSurfaceTest(Hosts.Database database) {
        world = database.host();
        ada = world.person(People.ADA);
    }

    @BeforeEach
    void ada_has_two_steps() {
        ada.movesInWithTwoSteps();
    }

    @Test
    @Attack("A3")
    void what_the_password_alone_is_answered_with_opens_nothing() {
        HttpResponse<String> answer = post("/jwt/create", credentials(), headers -> headers);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("two_step_verification_required").doesNotContain("eyJ");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        List<String> texts = texts(answer.body() + " " + answer.headers().map());
        texts.forEach(text -> assertThat(opened(text)).as(text).isEmpty());
    }

    @Test
    @Attack("A5")
    void a_challenge_is_no_token_and_no_session() {
        ada.beginsLogin().expectOk();
        assertThat(opened(ada.challenge())).isEmpty();
        assertThat(statusOf(upgrade(ada.challenge()))).isGreaterThanOrEqualTo(400);
    }

    @Test
    @Attack("A6")
    void a_right_password_opens_nothing_any_other_way() {
        String basic = Base64.getEncoder()
                .encodeToString("%s:%s"
                        .formatted(ada.username(), ada.password())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (String path : paths("GET")) {
            HttpResponse<String> answer = Http.send(request(path)
                    .header("Authorization", "Basic " + basic)
                    .GET()
                    .build());
            assertThat(answer.statusCode()).as(path).isIn(401, 404, 405);
            assertThat(answer.headers().allValues("WWW-Authenticate")).noneMatch(value -> value.contains("Basic"));
        }
        String form = "username=%s&password=%s&grant_type=password"
                .formatted(ada.username(), ada.password().replace(' ', '+'));
        for (String path :
                List.of("/login", "/jwt/create", "/oauth2/token", "/token", "/users/two_step_verification_login")) {
            assertThat(statusOf(form(path, form))).as(path).isIn(400, 401, 404);
            assertThat(statusOf(form(path + "?" + form, ""))).as(path).isIn(400, 401, 404);
            assertThat(statusOf(request(path + "?" + form).GET().build()))
                    .as(path)
                    .isIn(400, 401, 404, 405);
        }
    }

    @Test
    @Attack("A8")
    void verifying_an_address_signs_nobody_in() {
        Person bob = world.person(People.BOB);
        bob.registers().expectOk();
        Mailbox.MailedLink link = bob.readsTheLink();
        HttpResponse<String> answer = post(
                "/users/verify_email_confirm",
                JSON.writeValueAsString(Map.of("identity", link.uid(), "token", link.token())),
                headers -> headers);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(opened(link.token())).isEmpty();
    }

    @Test
    @Attack("F12")
    void a_planted_challenge_is_neither_taken_up_nor_in_the_way() {
        Person mal = world.person(People.MAL).movesInWithTwoSteps();
        mal.beginsLogin().expectOk();
        UnaryOperator<HttpRequest.Builder> planted =
                request -> request.header("Cookie", "authendpoints-challenge=" + mal.challenge());
        String body = credentials().replace("}", ",\"provider\":\"Email\"}");
        HttpResponse<String> begun = post("/users/two_step_verification_login", body, planted);
        String challenge = JSON.readTree(begun.body()).get("challenge").stringValue();
        assertThat(challenge).isNotEqualTo(mal.challenge());
        String code = ada.readsTheCode();
        mal.confirms(code).expect("invalid_token");
        String second = JSON.writeValueAsString(Map.of("challenge", challenge, "token", code));
        assertThat(post("/users/two_step_verification_confirm", second, planted).statusCode())
                .isEqualTo(200);
    }

    /** Which of our endpoints and the paths beside them a text opens, as a bearer token, a cookie or a refresh token. */
    private List<String> opened(String text) {
        List<String> opened = new ArrayList<>();
        for (Endpoints.Endpoint endpoint : Endpoints.all()) {
            if (endpoint.guarded()) {
                collect(opened, endpoint.method(), endpoint.path(), "Authorization", "Bearer " + text);
                collect(opened, endpoint.method(), endpoint.path(), "Cookie", cookies(text));
            }
        }
        for (String path : BESIDE) {
            collect(opened, "GET", path, "Authorization", "Bearer " + text);
            collect(opened, "GET", path, "Cookie", cookies(text));
        }
        String refresh = JSON.writeValueAsString(Map.of("refreshToken", text));
        if (post("/jwt/refresh", refresh, request -> request).statusCode() == 200) {
            opened.add("as a refresh token");
        }
        return opened;
    }

    private void collect(List<String> opened, String method, String path, String header, String value) {
        HttpRequest.BodyPublisher body =
                method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
        int status = statusOf(request(path)
                .header(header, value)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build());
        if (status != 401 && status != 404) {
            opened.add("%s %s with %s: %d".formatted(method, path, header, status));
        }
    }

    private static String cookies(String text) {
        return "SESSION=%1$s; JSESSIONID=%1$s; __Host-access=%1$s; authendpoints-access=%1$s; authendpoints-refresh=%1$s"
                .formatted(text);
    }

    private List<String> paths(String method) {
        return Endpoints.all().stream()
                .filter(endpoint -> endpoint.guarded() && endpoint.method().equals(method))
                .map(Endpoints.Endpoint::path)
                .toList();
    }

    private HttpRequest upgrade(String token) {
        return request("/users/me")
                .header("Sec-WebSocket-Protocol", token)
                .header("Sec-WebSocket-Version", "13")
                .GET()
                .build();
    }

    private HttpRequest form(String path, String form) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private HttpResponse<String> post(String path, String body, UnaryOperator<HttpRequest.Builder> more) {
        return Http.send(more.apply(request(path).header("Content-Type", "application/json"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(world.url() + path.replace("{id}", "none")))
                .header("X-Forwarded-For", People.ADA.home());
    }

    private String credentials() {
        return JSON.writeValueAsString(Map.of("username", ada.username(), "password", ada.password()));
    }

    private static int statusOf(HttpRequest request) {
        return Http.send(request).statusCode();
    }

    private static List<String> texts(String answer) {
        return WORDS.matcher(answer).results().map(MatchResult::group).toList();
    }
}
