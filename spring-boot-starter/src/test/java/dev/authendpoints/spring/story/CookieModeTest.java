package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.People;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Where tokens travel in cookies, a page never sees one. */
@ParameterizedClass
@EnumSource(Hosts.Database.class)
class CookieModeTest {
    private static final String ACCESS = "__Host-authendpoints-access";
    private static final String REFRESH = "__Host-authendpoints-refresh";
    private static final String BROWSER = "__Host-authendpoints-browser";
    private static final String LOGIN = "/users/two_step_verification_login";
    private static final String CONFIRM = "/users/two_step_verification_confirm";
    /** What a page may have begun for its owner. */
    private static final Map<String, String> ACTS = Map.of(
            "/users/set_username", "{\"username\":\"countess\"}",
            "/users/sessions", "",
            "/notes", "{}",
            "/jwt/refresh", "{}",
            "/jwt/revoke", "{}");

    private static final Map<Hosts.Database, HttpWorld> WORLDS = new EnumMap<>(Hosts.Database.class);
    private final boolean clientsDecide;
    private final HttpWorld world;
    private final Browser ada;

    CookieModeTest(Hosts.Database database) {
        clientsDecide = database == Hosts.Database.POSTGRESQL;
        world = WORLDS.computeIfAbsent(database, CookieModeTest::start).emptied();
        ada = new Browser(world.url(), People.ADA.home());
    }

    /** A browser that says what it is gets the same where clients decide. */
    private static HttpWorld start(Hosts.Database database) {
        String transport = database == Hosts.Database.H2 ? "cookie" : "client";
        return HttpWorld.startWith(
                database,
                Notes.class,
                "--authendpoints.tokens.transport=" + transport,
                "--authendpoints.two-factor.required.roles=staff");
    }

    @AfterAll
    static void stop() {
        WORLDS.values().forEach(HttpWorld::stop);
    }

    @BeforeEach
    void ada_signs_in() {
        movesIn(ada, People.ADA);
        assertThat(signsIn(ada, People.ADA).statusCode()).isEqualTo(200);
    }

    @Test
    @Attack("A3")
    void a_login_with_two_steps_from_beginning_to_end() {
        HttpResponse<String> enabled = enablesEmail(ada);
        assertThat(enabled.statusCode()).isEqualTo(200);
        ada.post("/jwt/revoke", Map.of());
        assertThat(signsIn(ada, People.ADA).statusCode()).isEqualTo(401);
        assertThat(ada.cookies()).containsOnlyKeys(BROWSER);
        HttpResponse<String> begun = begins(ada, People.ADA);
        assertThat(ada.cookies()).containsOnlyKeys("__Host-authendpoints-challenge", BROWSER);
        HttpResponse<String> done = ada.post(CONFIRM, Map.of("token", readsTheCode(People.ADA)));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(ada.cookies()).containsOnlyKeys(ACCESS, REFRESH, BROWSER);
        assertThat(ada.get("/users/me").body()).contains("\"username\":\"ada\"");
        assertNoTokenIn(List.of(begun, done, enabled));
    }

    @Test
    void a_cookie_is_for_this_host_alone_and_for_no_script() {
        HttpResponse<String> answer = signsIn(ada, People.ADA);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Strict", "Path=/")
                        .doesNotContain("Domain"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith(ACCESS + "=ey").contains("Max-Age=900;"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith(REFRESH + "=").contains("Max-Age=1209600;"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Browser-Marker")).isEmpty();
        assertThat(JsonMapper.shared().readTree(answer.body()).propertyNames())
                .containsExactly("expiresIn", "refreshExpiresIn", "amr");
        assertNoTokenIn(List.of(answer));
    }

    @Test
    void refreshing_exchanges_both_cookies() {
        Map<String, String> before = ada.cookies();
        HttpResponse<String> answer = ada.post("/jwt/refresh", Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ada.cookie(REFRESH)).isNotEqualTo(before.get(REFRESH));
        assertThat(ada.cookie(ACCESS)).isNotEqualTo(before.get(ACCESS));
        assertThat(ada.get("/jwt/verify").statusCode()).isEqualTo(204);
        assertNoTokenIn(List.of(answer));
    }

    @Test
    void stepping_up_exchanges_the_access_cookie_alone() {
        Map<String, String> before = ada.cookies();
        world.timePasses(Duration.ofMinutes(10));
        assertThat(ada.get("/users/export").statusCode()).isEqualTo(401);
        HttpResponse<String> answer =
                ada.post("/users/step_up", Map.of("method", "Password", "password", People.ADA.password()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ada.cookie(ACCESS)).isNotEqualTo(before.get(ACCESS));
        assertThat(ada.cookie(REFRESH)).isEqualTo(before.get(REFRESH));
        assertThat(ada.get("/users/export").statusCode()).isEqualTo(200);
        assertNoTokenIn(List.of(answer));
    }

    @Test
    void signing_out_ends_the_session_and_clears_both_cookies() {
        Browser copy = ada.copied();
        assertThat(ada.post("/jwt/revoke", Map.of()).statusCode()).isEqualTo(204);
        assertThat(ada.cookies()).containsOnlyKeys(BROWSER);
        assertThat(copy.get("/users/me").statusCode()).isEqualTo(401);
        assertThat(ada.post("/jwt/revoke", Map.of()).statusCode()).isEqualTo(204);
    }

    @Test
    void a_refused_refresh_clears_both_cookies() {
        Browser copy = ada.copied();
        ada.post("/jwt/revoke", Map.of());
        assertThat(copy.post("/jwt/refresh", Map.of()).statusCode()).isEqualTo(401);
        assertThat(copy.cookies()).containsOnlyKeys(BROWSER);
        assertThat(copy.post("/jwt/refresh", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    @Attack("F14")
    void a_stolen_refresh_cookie_ends_the_session_when_it_comes_again() {
        Browser mal = ada.copied();
        assertThat(mal.post("/jwt/refresh", Map.of()).statusCode()).isEqualTo(200);
        assertThat(mal.post("/jwt/refresh", Map.of()).statusCode()).isEqualTo(200);
        assertThat(ada.post("/jwt/refresh", Map.of()).statusCode()).isEqualTo(401);
        assertThat(mal.post("/jwt/refresh", Map.of()).statusCode()).isEqualTo(401);
        assertThat(mal.get("/users/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_host_s_own_endpoints_know_the_cookie() {
        assertThat(ada.get("/notes").body()).isEqualTo("Notes of ada");
        assertThat(ada.post("/notes", Map.of()).body()).isEqualTo("Kept for ada");
        assertThat(new Browser(world.url(), People.ADA.home()).get("/notes").statusCode())
                .isEqualTo(401);
    }

    @Test
    @Attack("F17")
    void another_site_changes_nothing_at_a_host_s_own_endpoints_either() {
        CrossSite.SHAPES.forEach((shape, elsewhere) -> {
            HttpResponse<String> answer = ada.send("POST", "/notes", "{}", elsewhere);
            boolean nobody = clientsDecide && shape.contains("our header"); // without it no cookie is looked at
            assertThat(answer.statusCode()).as(shape).isEqualTo(nobody ? 401 : 403);
            assertThat(answer.body()).as(shape).contains(nobody ? "unauthenticated" : "cross_site_request");
        });
    }

    @Test
    void a_bearer_token_in_the_header_needs_no_browser_and_hides_the_cookie() {
        Map<String, String> client = Map.of("Authorization", "Bearer " + ada.cookie(ACCESS));
        Browser script = new Browser(world.url(), People.ADA.home());
        assertThat(script.send("POST", "/users/verify_email", "", client).statusCode())
                .isEqualTo(204);
        Map<String, String> wrong = Browser.but(Map.of("Authorization", "Bearer nothing"));
        assertThat(ada.send("GET", "/users/me", "", wrong).statusCode()).isEqualTo(401);
    }

    @Test
    @Attack("F12")
    void planted_cookies_are_neither_taken_up_nor_in_the_way() {
        Browser mal = new Browser(world.url(), People.MAL.home());
        movesIn(mal, People.MAL);
        signsIn(mal, People.MAL);
        Browser victim = new Browser(world.url(), People.ADA.home());
        mal.cookies().forEach(victim::plant);
        HttpResponse<String> answer = signsIn(victim, People.ADA);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(victim.cookies().values())
                .doesNotContainAnyElementsOf(mal.cookies().values());
        assertThat(victim.get("/users/me").body()).contains("\"username\":\"ada\"");
        assertThat(mal.get("/users/me").body()).contains("\"username\":\"mal\"");
    }

    @Test
    @Attack("F12")
    void a_cookie_under_the_other_name_is_not_read() {
        Browser other = new Browser(world.url(), People.ADA.home());
        other.plant(plain(ACCESS), ada.cookie(ACCESS));
        other.plant(plain(REFRESH), ada.cookie(REFRESH));
        assertThat(other.get("/users/me").statusCode()).isEqualTo(401);
        assertThat(other.post("/jwt/refresh", Map.of()).statusCode()).isEqualTo(401);
        assertThat(ada.post("/jwt/refresh", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    @Attack("F12")
    void a_page_that_still_shows_ada_does_nothing_to_whoever_signed_in_after_her() {
        Map<String, String> adasPage = Browser.but(Map.of("X-AuthEndpoints-Account", id(ada)));
        movesIn(ada, People.BOB);
        assertThat(signsIn(ada, People.BOB).statusCode()).isEqualTo(200); // in another tab
        Map<String, String> cookies = ada.cookies();
        ACTS.forEach((path, body) -> {
            String method = path.equals("/users/sessions") ? "DELETE" : "POST";
            HttpResponse<String> answer = ada.send(method, path, body, adasPage);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("\"code\":\"other_account\"");
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        });
        assertThat(ada.cookies()).isEqualTo(cookies);
        assertThat(ada.get("/users/me").body()).contains("\"username\":\"bob\"");
        assertThat(ada.post("/jwt/refresh", Map.of()).statusCode()).isEqualTo(200);
        Map<String, String> bobsPage = Browser.but(Map.of("X-AuthEndpoints-Account", id(ada)));
        assertThat(ada.send("POST", "/jwt/refresh", "{}", bobsPage).statusCode())
                .isEqualTo(200);
        assertThat(ada.send("POST", "/jwt/revoke", "{}", bobsPage).statusCode()).isEqualTo(204);
    }

    @Test
    @Attack("F12")
    void a_page_of_before_does_not_end_what_adds_a_second_step() {
        Map<String, String> adasPage = Browser.but(Map.of("X-AuthEndpoints-Account", id(ada)));
        movesIn(ada, People.BOB);
        signsIn(ada, People.BOB);
        world.bean(AuthEndpoints.class).roles().assign(new AccountId(id(ada)), Set.of("staff"));
        signsIn(ada, People.BOB);
        world.timePasses(Duration.ofDays(14));
        assertThat(signsIn(ada, People.BOB).body()).contains("\"code\":\"two_step_enrolment_required\"");
        Map<String, String> cookies = ada.cookies();
        List.of("/jwt/refresh", "/jwt/revoke")
                .forEach(path -> assertThat(
                                ada.send("POST", path, "{}", adasPage).statusCode())
                        .as(path)
                        .isEqualTo(409));
        HttpResponse<String> bobsPage = ada.post("/jwt/refresh", Map.of());
        assertThat(bobsPage.statusCode()).isEqualTo(401);
        assertThat(bobsPage.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(ada.cookies()).isEqualTo(cookies).containsKey(ACCESS);
        assertThat(ada.post("/users/enable_2fa", Map.of("provider", "Authenticator"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String id(Browser browser) {
        return JsonMapper.shared()
                .readTree(browser.get("/users/me").body())
                .get("id")
                .stringValue();
    }

    private void movesIn(Browser browser, People who) {
        browser.post(
                "/users",
                Map.of(
                        "email", who.email(),
                        "username", who.username(),
                        "password", who.password(),
                        "confirmPassword", who.password()));
        world.mailArrives();
        Mailbox.MailedLink link = world.mailbox().link(who.email());
        browser.post("/users/verify_email_confirm", Map.of("identity", link.uid(), "token", link.token()));
    }

    private static HttpResponse<String> signsIn(Browser browser, People who) {
        return browser.post("/jwt/create", Map.of("username", who.username(), "password", who.password()));
    }

    private static HttpResponse<String> begins(Browser browser, People who) {
        return browser.post(LOGIN, Map.of("username", who.username(), "password", who.password(), "provider", "Email"));
    }

    private HttpResponse<String> enablesEmail(Browser browser) {
        browser.get("/users/enable_2fa");
        Map<String, String> confirmation =
                Map.of("email", People.ADA.email(), "provider", "Email", "token", readsTheCode(People.ADA));
        return browser.post("/users/enable_2fa_confirm", confirmation);
    }

    private String readsTheCode(People who) {
        world.mailArrives();
        return world.mailbox().code(who.email());
    }

    private void assertNoTokenIn(List<HttpResponse<String>> answers) {
        assertThat(ada.cookies()).containsKeys(ACCESS, REFRESH);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .allSatisfy(body -> assertThat(body)
                        .doesNotContain("eyJ", "accessToken", "refreshToken")
                        .doesNotContain(ada.cookies().values()));
    }

    /** Two endpoints, and no filter chain of its own. */
    static final class Notes {
        @Bean
        RouterFunction<ServerResponse> endpoints() {
            return RouterFunctions.route()
                    .GET("/notes", request -> ServerResponse.ok().body("Notes of " + username(request)))
                    .POST("/notes", request -> ServerResponse.ok().body("Kept for " + username(request)))
                    .build();
        }

        private static String username(ServerRequest request) {
            JwtAuthenticationToken caller =
                    (JwtAuthenticationToken) request.principal().orElseThrow();
            return String.valueOf(caller.getToken().getClaimAsString("username"));
        }
    }

    private static String plain(String name) {
        return name.substring("__Host-".length());
    }
}
