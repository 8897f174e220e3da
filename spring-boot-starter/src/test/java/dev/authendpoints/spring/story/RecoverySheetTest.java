package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New recovery codes as JSON, as a text to be saved and as a page for the printer. */
class RecoverySheetTest {
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}");
    private HttpWorld world;
    private Person ada;

    @BeforeEach
    void ada_has_signed_in_with_both_steps() {
        world = Hosts.onH2();
        ada = world.person(People.ADA).movesInWithTwoSteps();
        ada.logsIn().expectOk();
    }

    @Test
    void a_text_to_be_saved_says_whose_codes_they_are_and_how_one_is_used() {
        HttpResponse<String> sheet = renewed("text/plain");
        assertThat(sheet.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(sheet.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"recovery-codes.txt\"");
        assertThat(sheet.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(sheet.body())
                .startsWith("Recovery codes for AuthEndpoints\n\nAccount: ada, ada@example.org\nMade on ")
                .contains("Each works once")
                .matches(text -> text.lines().allMatch(line -> line.length() < 79));
        work(sheet.body());
    }

    @Test
    void a_page_for_the_printer_says_the_same_and_loads_nothing() {
        HttpResponse<String> page = renewed("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body())
                .startsWith("<!doctype html>\n<html lang=\"en\"")
                .contains("ada, ada@example.org", "@media print", "Each works once")
                .doesNotContainPattern("(?i)src=|url\\(|@import|<link|<script|<img|<form| on[a-z]+=");
        work(page.body());
    }

    @Test
    void both_are_in_the_language_of_the_account_whatever_the_browser_speaks() {
        Http hers = new Http(world.url(), Map.of()).as(ada.accessToken());
        hers.post("/users/set_language", Map.of("language", "de")).expectOk();
        HttpResponse<String> text = renewed("text/plain");
        assertThat(text.headers().allValues("Content-Language")).containsExactly("de");
        assertThat(text.body())
                .startsWith("Wiederherstellungscodes für AuthEndpoints\n\nKonto: ada, ada@example.org\nErstellt am ")
                .containsPattern("Erstellt am [0-9]{1,2}\\. \\p{L}+ [0-9]{4}, anstelle aller früheren\n")
                .contains("\n  Melden Sie sich mit Ihrem Passwort an")
                .matches(sheet -> sheet.lines().allMatch(line -> line.length() < 79));
        HttpResponse<String> page = renewed("text/html");
        assertThat(page.headers().allValues("Content-Language")).containsExactly("de");
        assertThat(page.body())
                .startsWith("<!doctype html>\n<html lang=\"de\" dir=\"ltr\"")
                .contains("<h1>Wiederherstellungscodes für AuthEndpoints</h1>", "Jeder gilt einmal");
        work(page.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "*/*",
                "application/json, text/plain, */*",
                "text/plain;q=0.5, application/json",
                "image/png",
                "no type at all",
            })
    void whoever_asks_for_nothing_else_gets_json(String accept) {
        HttpResponse<String> answer = renewed(accept);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json;charset=UTF-8");
        assertThat(answer.body()).startsWith("{\"recoveryCodes\":[\"");
    }

    @Test
    void a_refusal_is_a_problem_whatever_was_asked_for() {
        Person bob = world.person(People.BOB).movesIn();
        bob.signsIn().expectOk();
        HttpResponse<String> refused = send(bob, "text/html");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void an_edit_that_changes_nothing_is_refused() {
        String id = ada.looksAtTheFactors().texts("ids").get(0);
        HttpRequest request = HttpRequest.newBuilder(URI.create(world.url() + "/users/2fa/factors/" + id))
                .header("Authorization", "Bearer " + ada.accessToken())
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"lable\":\"Mail\"}"))
                .build();
        HttpResponse<String> refused = Http.send(request);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "\"code\":\"validation_failed\"",
                        "\"field\":\"label\"",
                        "is required where preferred is not given");
    }

    /** Ten codes, of which the first and the last open the door. */
    private void work(String sheet) {
        List<String> codes =
                CODE.matcher(sheet).results().map(MatchResult::group).toList();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        for (int i : new int[] {0, 9}) {
            ada.beginsLogin("RecoveryCode").expectOk();
            ada.confirms(codes.get(i)).expectOk();
        }
    }

    private HttpResponse<String> renewed(String accept) {
        HttpResponse<String> answer = send(ada, accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> send(Person who, String accept) {
        return Http.send(HttpRequest.newBuilder(URI.create(world.url() + "/users/2fa/recovery_codes"))
                .header("Authorization", "Bearer " + who.accessToken())
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }
}
