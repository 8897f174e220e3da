package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.People;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** In cookie mode a browser signs requests by itself: those of other sites change nothing. */
@ParameterizedClass
@EnumSource(Hosts.Database.class)
class CrossSiteTest {
    private static final Map<Hosts.Database, HttpWorld> WORLDS = new EnumMap<>(Hosts.Database.class);
    private static final String WANTED = "another sentence altogether";
    private final HttpWorld world;
    private final Browser ada;

    CrossSiteTest(Hosts.Database database) {
        world = WORLDS.computeIfAbsent(database, CrossSiteTest::start).emptied();
        ada = new Browser(world.url(), People.ADA.home());
    }

    private static HttpWorld start(Hosts.Database database) {
        return HttpWorld.startWith(database, Nothing.class, "--authendpoints.tokens.transport=cookie");
    }

    @AfterAll
    static void stop() {
        WORLDS.values().forEach(HttpWorld::stop);
    }

    @BeforeEach
    void ada_lives_here() {
        ada.post(
                "/users",
                Map.of(
                        "email", People.ADA.email(),
                        "username", People.ADA.username(),
                        "password", People.ADA.password(),
                        "confirmPassword", People.ADA.password()));
        world.mailArrives();
        Mailbox.MailedLink link = world.mailbox().link(People.ADA.email());
        ada.post("/users/verify_email_confirm", Map.of("identity", link.uid(), "token", link.token()));
        assertThat(ada.post("/jwt/create", credentials()).statusCode()).isEqualTo(200);
    }

    @Test
    @Attack("F17")
    void another_site_changes_nothing() {
        Map<String, String> bodies = signedInRequests();
        String before = tables();
        Map<String, String> cookies = ada.cookies();
        bodies.forEach((path, body) -> CrossSite.SHAPES.forEach((name, headers) -> {
            HttpResponse<String> answer = ada.send("POST", path, body, headers);
            assertThat(answer.statusCode()).as("%s from %s", path, name).isEqualTo(403);
            assertThat(answer.body()).as("%s from %s", path, name).contains("\"code\":\"cross_site_request\"");
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }));
        assertThat(tables()).isEqualTo(before);
        assertThat(ada.cookies()).isEqualTo(cookies);
    }

    @Test
    @Attack("F17")
    void a_form_changes_nothing_even_from_here() {
        Map<String, String> bodies = signedInRequests();
        String before = tables();
        bodies.forEach((path, body) -> {
            Map<String, String> elsewhere = Map.of("Content-Type", "text/plain", "Origin", CrossSite.EVIL);
            assertThat(ada.send("POST", path, body, elsewhere).statusCode())
                    .as(path)
                    .isEqualTo(403);
            Map<String, String> here = Browser.but(Map.of("Content-Type", "text/plain"));
            assertThat(ada.send("POST", path, body, here).statusCode()).as(path).isEqualTo(400);
        });
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void the_same_requests_of_an_own_page_do_what_they_say() {
        signedInRequests().forEach((path, body) -> {
            HttpResponse<String> answer = ada.send("POST", path, body, Browser.OWN_SCRIPT);
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 204);
        });
    }

    @Test
    @Attack("F17")
    void nobody_is_signed_in_by_another_site() {
        Map<String, Map<String, ?>> logins = Map.of(
                "/jwt/create", credentials(),
                "/users/two_step_verification_login", with(credentials(), "provider", "Email"),
                "/users/two_step_verification_resend", Map.of("challenge", "any"),
                "/users/two_step_verification_confirm", Map.of("token", "123456"));
        String before = tables();
        logins.forEach((path, body) -> CrossSite.SHAPES.forEach((name, headers) -> {
            HttpResponse<String> answer =
                    ada.send("POST", path, JsonMapper.shared().writeValueAsString(body), headers);
            assertThat(answer.statusCode()).as("%s from %s", path, name).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }));
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    @Attack("F17")
    void every_method_that_changes_something_is_refused() {
        CrossSite.SHAPES.forEach((name, headers) -> {
            for (String method : List.of("DELETE", "PATCH")) {
                String path = method.equals("DELETE") ? "/users/delete" : "/users/2fa/factors/none";
                HttpResponse<String> answer = ada.send(method, path, "{}", headers);
                assertThat(answer.statusCode()).as("%s from %s", path, name).isEqualTo(403);
            }
        });
        assertThat(ada.get("/users/me").statusCode()).isEqualTo(200);
    }

    @Test
    void the_configured_address_and_the_one_that_was_asked_are_this_origin() {
        for (String origin : List.of("https://auth.example.org", world.url())) {
            Map<String, String> older = Browser.but(Map.of("Origin", origin), "Sec-Fetch-Site");
            assertThat(ada.send("POST", "/jwt/refresh", "{}", older).statusCode())
                    .as(origin)
                    .isEqualTo(200);
        }
        for (String origin : List.of("http://auth.example.org", "https://auth.example.org:8443", "nonsense", "")) {
            Map<String, String> older = Browser.but(Map.of("Origin", origin), "Sec-Fetch-Site");
            assertThat(ada.send("POST", "/jwt/refresh", "{}", older).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
    }

    @Test
    @Attack("F17")
    void a_get_that_sends_mail_is_for_own_pages_alone() {
        int mails = world.mailbox().all(People.ADA.email()).size();
        List<Map<String, String>> elsewhere = List.of(
                Browser.but(Map.of("Sec-Fetch-Site", "cross-site")),
                Browser.but(Map.of("Sec-Fetch-Site", "same-site")),
                Browser.but(Map.of("Origin", CrossSite.EVIL), "Sec-Fetch-Site"));
        for (String path : List.of("/users/enable_2fa", "/users/verify_email")) {
            for (Map<String, String> headers : elsewhere) {
                HttpResponse<String> answer = ada.send("GET", path, "", headers);
                assertThat(answer.statusCode()).as("%s %s", path, headers).isEqualTo(400);
                assertThat(answer.body()).contains("\"code\":\"unintended_request\"");
            }
        }
        world.mailArrives();
        assertThat(world.mailbox().all(People.ADA.email())).hasSize(mails);
        assertThat(ada.get("/users/enable_2fa").statusCode()).isEqualTo(200);
    }

    /** What would change something for Ada if it were hers; the last one ends her session. */
    private Map<String, String> signedInRequests() {
        ada.get("/users/enable_2fa");
        world.mailArrives();
        String code = world.mailbox().code(People.ADA.email());
        Map<String, Map<String, String>> bodies = new LinkedHashMap<>();
        bodies.put(
                "/users/enable_2fa_confirm", Map.of("email", People.ADA.email(), "provider", "Email", "token", code));
        bodies.put("/users/set_password", newPassword());
        bodies.put("/jwt/refresh", Map.of());
        bodies.put("/jwt/revoke", Map.of());
        Map<String, String> texts = new LinkedHashMap<>();
        bodies.forEach((path, body) -> texts.put(path, JsonMapper.shared().writeValueAsString(body)));
        return texts;
    }

    private static Map<String, String> newPassword() {
        return Map.of("currentPassword", People.ADA.password(), "newPassword", WANTED, "confirmNewPassword", WANTED);
    }

    private static Map<String, String> credentials() {
        return Map.of("username", People.ADA.username(), "password", People.ADA.password());
    }

    private static Map<String, String> with(Map<String, String> body, String name, String value) {
        Map<String, String> more = new TreeMap<>(body);
        more.put(name, value);
        return more;
    }

    /** All rows of all tables of ours, as text. */
    private String tables() {
        JdbcClient jdbc = JdbcClient.create(world.dataSource());
        List<String> names = jdbc.sql(
                        "SELECT table_name FROM information_schema.tables WHERE LOWER(table_name) LIKE 'ae\\_%'")
                .query((row, number) -> row.getString("table_name"))
                .list();
        assertThat(names).hasSizeGreaterThan(10);
        StringBuilder all = new StringBuilder();
        names.stream()
                .sorted()
                .forEach(name -> all.append(name)
                        .append(jdbc.sql("SELECT * FROM \"" + name + "\"").query().listOfRows().stream()
                                .map(CrossSiteTest::text)
                                .sorted()
                                .toList()));
        return all.toString();
    }

    private static String text(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        row.forEach((name, value) -> text.append(name)
                .append('=')
                .append(value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : value)
                .append(' '));
        return text.toString();
    }

    /** A host with nothing else. */
    static final class Nothing {}
}
