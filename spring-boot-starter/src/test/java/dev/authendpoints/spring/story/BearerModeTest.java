package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where tokens travel in bodies, cookies mean nothing: a browser signs no request by itself. */
@ParameterizedClass
@EnumSource(Hosts.Database.class)
class BearerModeTest {
    private final Person ada;
    private final Browser browser;

    BearerModeTest(Hosts.Database database) {
        HttpWorld world = database.host();
        ada = world.person(People.ADA);
        browser = new Browser(world.url(), People.ADA.home());
    }

    @BeforeEach
    void her_tokens_are_in_cookies_as_well() {
        ada.movesIn().signsIn().expectOk();
        for (String prefix : new String[] {"", "__Host-"}) {
            browser.plant(prefix + "authendpoints-access", ada.accessToken());
            browser.plant(prefix + "authendpoints-refresh", ada.refreshToken());
        }
    }

    @Test
    @Attack("F17")
    void cookies_open_nothing_refresh_nothing_and_end_nothing() {
        assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
        assertThat(browser.post("/users/verify_email", Map.of()).statusCode()).isEqualTo(401);
        assertThat(browser.post("/jwt/refresh", Map.of()).body()).contains("\"code\":\"validation_failed\"");
        assertThat(browser.post("/jwt/revoke", Map.of()).body()).contains("\"code\":\"validation_failed\"");
        ada.looksAround().expectOk();
        ada.refreshes().expectOk();
    }

    @Test
    void none_is_set_but_the_browsers_marker_and_no_header_is_asked_for() {
        String body = "{\"username\":\"ada\",\"password\":\"%s\"}".formatted(ada.password());
        Map<String, String> elsewhere =
                Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "cross-site", "Origin", CrossSite.EVIL);
        HttpResponse<String> answer = browser.send("POST", "/jwt/create", body, elsewhere);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("accessToken", "refreshToken");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-authendpoints-browser=");
    }
}
