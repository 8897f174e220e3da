package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are answered in the language that they accept, and written to in the one that is theirs. */
class LanguageTest {
    private static final Map<String, String> GERMAN =
            Map.of("Content-Type", "application/json", "Accept-Language", "de-AT, de;q=0.9, en;q=0.5");
    private static final Map<String, String> ANY = Map.of("Content-Type", "application/json");

    private HttpWorld world;
    private Person ada;
    private Browser browser;

    @BeforeEach
    void ada_wants_in() {
        world = Hosts.onH2();
        ada = world.person(People.ADA);
        browser = new Browser(world.url(), People.ADA.home());
    }

    @Test
    void a_refusal_comes_in_the_language_that_is_accepted_with_the_same_code() {
        String wrong = "{\"username\":\"ada\",\"password\":\"wrong\"}";
        HttpResponse<String> german = browser.send("POST", "/jwt/create", wrong, GERMAN);
        assertThat(german.body())
                .contains("\"code\":\"invalid_credentials\"", "Benutzername oder Passwort ist falsch.")
                .isEqualTo(browser.send("POST", "/jwt/create", wrong, GERMAN).body());
        assertThat(german.headers().allValues("Content-Language")).containsExactly("de");
        assertThat(german.headers().allValues("Vary")).contains("Accept-Language");
        HttpResponse<String> english = browser.send("POST", "/jwt/create", wrong, ANY);
        assertThat(english.body())
                .contains("\"code\":\"invalid_credentials\"", "The username or the password is wrong.");
        assertThat(english.headers().allValues("Content-Language")).containsExactly("en");
    }

    @Test
    void so_does_what_is_wrong_with_a_field_and_what_no_controller_has_seen() {
        assertThat(browser.send("POST", "/users", "{\"email\":\"ada\"}", GERMAN).body())
                .contains("\"field\":\"username\",\"code\":\"required\",\"message\":\"muss angegeben werden\"");
        assertThat(browser.send("POST", "/users", form("short"), GERMAN).body())
                .contains("\"message\":\"muss mindestens 8 Zeichen haben\"");
        assertThat(browser.send("POST", "/users", "[]", GERMAN).body()).contains("Der Body muss ein JSON-Objekt sein.");
        assertThat(browser.send("GET", "/users/me", "", GERMAN).body()).contains("Nicht angemeldet");
    }

    @Test
    void an_account_reads_what_its_registration_accepted() {
        browser.send("POST", "/users", form(ada.password()), GERMAN);
        assertThat(languageOfTheNewestMail()).isEqualTo("de");
    }

    @Test
    void an_owner_chooses_and_whoever_asks_for_a_mail_does_not() {
        ada.movesIn().signsIn().expectOk();
        Http hers = new Http(world.url(), Map.of()).as(ada.accessToken());
        assertThat(hers.get("/users/me").expectOk().text("language")).isEqualTo("en");
        hers.post("/users/set_language", Map.of("language", "DE")).expectOk();
        assertThat(hers.get("/users/me").expectOk().text("language")).isEqualTo("de");
        Http stranger = new Http(world.url(), Map.of("Accept-Language", "en"));
        stranger.post("/users/reset_password", Map.of("email", ada.email())).expectOk();
        assertThat(languageOfTheNewestMail()).isEqualTo("de");
        Reply refused = hers.post("/users/set_language", Map.of("language", "tlh"));
        assertThat(refused.expect("validation_failed").texts("errors")).containsExactly("language:unsupported");
        stranger.post("/users/set_language", Map.of("language", "en")).expect(Reply.UNAUTHENTICATED);
    }

    private static String form(String password) {
        return "{\"email\":\"ada@example.org\",\"username\":\"ada\",\"password\":\"%s\",\"confirmPassword\":\"%s\"}"
                .formatted(password, password);
    }

    private String languageOfTheNewestMail() {
        world.mailArrives();
        return world.mailbox().newest(ada.email()).language().tag();
    }
}
