package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.People;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In cookie mode a chain of the host's own, with Spring's CSRF protection on, needs no more than our resolver. */
class OwnChainCookieTest {
    private static final HttpWorld WORLD =
            HttpWorld.startWith(OwnChainTest.Own.class, "--authendpoints.tokens.transport=cookie");
    private static final Browser ADA = new Browser(WORLD.url(), People.ADA.home());

    @BeforeAll
    static void ada_signs_in() {
        People ada = People.ADA;
        Map<String, String> form = Map.of(
                "email", ada.email(),
                "username", ada.username(),
                "password", ada.password(),
                "confirmPassword", ada.password());
        ADA.post("/users", form);
        WORLD.mailArrives();
        Mailbox.MailedLink link = WORLD.mailbox().link(ada.email());
        ADA.post("/users/verify_email_confirm", Map.of("identity", link.uid(), "token", link.token()));
        assertThat(ADA.post("/jwt/create", form).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        WORLD.stop();
    }

    @Test
    void its_endpoints_know_who_calls() {
        assertThat(ADA.get("/hello").body()).isEqualTo("Hello ada");
        assertThat(ADA.post("/hello", Map.of()).body()).isEqualTo("Goodbye ada");
    }

    @Test
    @Attack("F17")
    void another_site_changes_nothing() {
        CrossSite.SHAPES.forEach((name, headers) -> assertThat(
                        ADA.send("POST", "/hello", "{}", headers).statusCode())
                .as(name)
                .isEqualTo(403));
    }
}
