package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A browser keeps what a trusted device shows, and other clients have a header. */
class DeviceCookieTest {
    private static final String COOKIE = "__Host-authendpoints-device";
    private static final String CONFIRM = "/users/two_step_verification_confirm";
    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpWorld world = Hosts.onH2();
    private final Person ada = world.person(People.ADA);
    private final Browser browser = new Browser(world.url(), People.ADA.home());

    @BeforeEach
    void ada_has_two_steps() {
        ada.movesInWithTwoSteps();
    }

    @Test
    void a_browser_needs_nothing_but_the_wish() {
        HttpResponse<String> trusted = trusts();
        assertThat(trusted.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(COOKIE + "="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=2592000;")
                .doesNotContain("Domain");
        String first = browser.cookie(COOKIE);
        assertThat(JSON.readTree(trusted.body()).get("deviceToken").stringValue())
                .isEqualTo(first);
        HttpResponse<String> signedIn = signsIn(browser, Map.of());
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
        assertThat(browser.cookie(COOKIE)).isNotEqualTo(first);
        assertThat(signsIn(browser, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_without_cookies_has_a_header_and_one_that_says_two_things_is_told() {
        trusts();
        String token = browser.cookie(COOKIE);
        Browser plain = new Browser(world.url(), People.ADA.home());
        assertThat(signsIn(plain, Map.of("X-Device-Token", token)).statusCode()).isEqualTo(200);
        String body = JSON.writeValueAsString(
                Map.of("username", ada.username(), "password", ada.password(), "deviceToken", "another"));
        HttpResponse<String> both =
                plain.send("POST", "/jwt/create", body, Browser.but(Map.of("X-Device-Token", token)));
        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(both.body()).contains("\"deviceToken\"", "\"ambiguous\"");
    }

    @Test
    @Attack("F12")
    void a_cookie_under_the_other_name_is_not_read() {
        trusts();
        Browser other = new Browser(world.url(), People.ADA.home());
        other.plant(plain(COOKIE), browser.cookie(COOKIE));
        assertThat(signsIn(other, Map.of()).statusCode()).isEqualTo(401);
        assertThat(signsIn(browser, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_list_says_which_device_this_is() {
        HttpResponse<String> trusted = trusts();
        String token = JSON.readTree(trusted.body()).get("accessToken").stringValue();
        Map<String, String> mine = Browser.but(Map.of("Authorization", "Bearer " + token));
        assertThat(browser.send("GET", "/users/2fa/devices", "", mine).body()).contains("\"current\":true");
        Browser other = new Browser(world.url(), People.ADA.home());
        assertThat(other.send("GET", "/users/2fa/devices", "", mine).body()).contains("\"current\":false");
    }

    private HttpResponse<String> trusts() {
        ada.beginsLogin().expectOk();
        HttpResponse<String> answer = browser.post(
                CONFIRM, Map.of("challenge", ada.challenge(), "token", ada.readsTheCode(), "rememberDevice", true));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> signsIn(Browser where, Map<String, String> headers) {
        String body = JSON.writeValueAsString(Map.of("username", ada.username(), "password", ada.password()));
        return where.send("POST", "/jwt/create", body, Browser.but(new HashMap<>(headers)));
    }

    private static String plain(String name) {
        return name.substring("__Host-".length());
    }
}
