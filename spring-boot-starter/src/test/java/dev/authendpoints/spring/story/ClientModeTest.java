package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Where clients decide how tokens travel: our header asks for cookies, and without it there are none. */
class ClientModeTest {
    private static final String ACCESS = "__Host-authendpoints-access";
    private static final String REFRESH = "__Host-authendpoints-refresh";
    private static final String DEVICE = "__Host-authendpoints-device";
    private static final String CONFIRM = "/users/two_step_verification_confirm";
    private static final Map<String, String> APP = Map.of("Content-Type", "application/json");
    private static final HttpWorld WORLD =
            HttpWorld.startWith(Nothing.class, "--authendpoints.tokens.transport=client");
    private final Person ada = WORLD.emptied().person(People.ADA);
    private final Browser browser = new Browser(WORLD.url(), People.ADA.home());

    @AfterAll
    static void stop() {
        WORLD.stop();
    }

    @BeforeEach
    void ada_uses_a_browser_and_an_app() {
        ada.movesIn().signsIn().expectOk();
        assertThat(browser.post("/jwt/create", credentials()).statusCode()).isEqualTo(200);
        assertThat(browser.cookies()).containsKeys(ACCESS, REFRESH);
    }

    @Test
    @Attack("A3")
    void the_browser_gets_cookies_and_the_app_bodies_and_none_gets_both() {
        ada.enablesEmail();
        Map<String, Object> wish = with(begins(), "rememberDevice", true);
        HttpResponse<String> page = browser.send("POST", CONFIRM, json(wish), Browser.OWN_SCRIPT);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("eyJ", "accessToken", "refreshToken", "deviceToken");
        assertThat(browser.cookies()).containsKeys(ACCESS, REFRESH, DEVICE);
        assertThat(page.body()).doesNotContain(browser.cookies().values());
        Browser app = new Browser(WORLD.url(), People.ADA.home());
        HttpResponse<String> answer = app.send("POST", CONFIRM, json(with(begins(), "rememberDevice", true)), APP);
        assertThat(answer.body()).as(answer.body()).contains("accessToken", "refreshToken", "deviceToken");
        assertThat(app.cookies()).doesNotContainKeys(ACCESS, REFRESH, DEVICE);
    }

    @Test
    @Attack("F17")
    void a_trusted_browser_is_none_without_the_header() {
        ada.enablesEmail();
        browser.send("POST", CONFIRM, json(with(begins(), "rememberDevice", true)), Browser.OWN_SCRIPT);
        String kept = browser.cookie(DEVICE);
        HttpResponse<String> without = browser.send("POST", "/jwt/create", json(credentials()), APP);
        assertThat(without.statusCode()).as(without.body()).isEqualTo(401);
        assertThat(without.body()).contains("\"code\":\"two_step_verification_required\"");
        assertThat(browser.cookie(DEVICE)).isEqualTo(kept);
        assertThat(browser.post("/jwt/create", credentials()).statusCode()).isEqualTo(200);
        assertThat(browser.cookie(DEVICE)).isNotEqualTo(kept);
    }

    @Test
    @Attack("F17")
    void a_cookie_opens_nothing_without_the_header_and_nothing_for_another_origin() {
        assertThat(browser.get("/users/me").body()).contains("\"username\":\"ada\"");
        for (String shape : List.of("without our header", "with our header empty", "another site")) {
            Map<String, String> headers = from(shape);
            assertThat(browser.send("GET", "/users/me", "", headers).statusCode())
                    .as(shape)
                    .isEqualTo(401);
        }
        Map<String, String> sibling = from("another host of this site");
        assertThat(browser.send("GET", "/users/sessions", "", sibling).statusCode())
                .isEqualTo(401);
        assertThat(browser.send("GET", "/users/enable_2fa", "", sibling).body())
                .contains("\"code\":\"unintended_request\"");
    }

    @Test
    @Attack("F17")
    void another_site_changes_nothing_with_the_header_or_without() {
        Map<String, String> cookies = browser.cookies();
        Map<String, String> requests = Map.of(
                "/users/verify_email", "{}",
                "/users/sessions", "{}",
                "/jwt/refresh", "{}",
                "/jwt/revoke", "{}");
        CrossSite.SHAPES.forEach((shape, headers) -> requests.forEach((path, body) -> {
            String method = path.equals("/users/sessions") ? "DELETE" : "POST";
            HttpResponse<String> answer = browser.send(method, path, body, headers);
            assertThat(answer.statusCode())
                    .as("%s from %s", path, shape)
                    .isEqualTo(shape.contains("our header") ? withoutCookies(path) : 403);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }));
        assertThat(browser.cookies()).isEqualTo(cookies);
        assertThat(browser.post("/jwt/refresh", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    @Attack("F17")
    void nobody_is_signed_in_by_another_site() {
        CrossSite.SHAPES.forEach((shape, headers) -> {
            HttpResponse<String> answer = browser.send("POST", "/jwt/create", json(credentials()), headers);
            assertThat(answer.statusCode()).as(shape).isEqualTo(shape.contains("our header") ? 200 : 403);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(shape)
                    .noneMatch(cookie -> cookie.startsWith(ACCESS) || cookie.startsWith(REFRESH));
        });
    }

    @Test
    void signing_out_in_the_browser_leaves_the_app_signed_in() {
        assertThat(browser.post("/jwt/revoke", Map.of()).statusCode()).isEqualTo(204);
        assertThat(browser.cookies()).doesNotContainKeys(ACCESS, REFRESH);
        assertThat(browser.post("/jwt/refresh", Map.of()).statusCode()).isEqualTo(401);
        ada.looksAround().expectOk();
        ada.refreshes().expectOk();
    }

    private static Map<String, String> from(String shape) {
        return Objects.requireNonNull(CrossSite.SHAPES.get(shape), shape);
    }

    /** What a client is told that presents nothing. */
    private static int withoutCookies(String path) {
        return path.startsWith("/jwt/") ? 400 : 401;
    }

    /** The second step of a login, with its code. */
    private Map<String, String> begins() {
        ada.beginsLogin("Email").expectOk();
        return Map.of("challenge", ada.challenge(), "token", ada.readsTheCode());
    }

    private Map<String, String> credentials() {
        return Map.of("username", ada.username(), "password", ada.password());
    }

    private static Map<String, Object> with(Map<String, ?> body, String name, Object value) {
        Map<String, Object> more = new TreeMap<>(body);
        more.put(name, value);
        return more;
    }

    private static String json(Map<String, ?> body) {
        return JsonMapper.shared().writeValueAsString(body);
    }

    /** A host with nothing else. */
    static final class Nothing {}
}
