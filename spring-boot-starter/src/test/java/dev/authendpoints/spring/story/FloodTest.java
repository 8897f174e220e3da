package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sends more than any client needs is turned away before any account is looked at; nobody else notices. */
class FloodTest {
    private static final String NOBODY = "A".repeat(22);
    private static final String JUNK = "A".repeat(43);
    private static HttpWorld world;
    private static int client;

    @BeforeAll
    static void start() {
        world = HttpWorld.start(
                "jdbc:h2:mem:flood;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
                "sa",
                "--authendpoints.client-limit.per-minute=60",
                "--authendpoints.client-limit.burst=30",
                "--authendpoints.client-limit.links-per-minute=20");
    }

    @AfterAll
    static void stop() {
        world.stop();
    }

    @BeforeEach
    void anotherClient() {
        client++;
        world.emptied();
    }

    @Test
    void a_flood_is_answered_with_429_and_when_to_come_back() {
        List<HttpResponse<String>> answers = Stream.generate(() -> signIn(address()))
                .limit(60)
                .filter(answer -> answer.statusCode() == 429)
                .toList();
        assertThat(answers).hasSizeGreaterThan(10);
        HttpResponse<String> refused = answers.get(0);
        assertThat(refused.body()).contains("\"code\":\"too_many_requests\"");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.headers()
                        .firstValue("Retry-After")
                        .map(Integer::parseInt)
                        .orElse(0))
                .isBetween(1, 60);
        assertThat(signIn("203.0.113.200").statusCode()).isEqualTo(401);
    }

    @Test
    void one_ipv6_network_is_one_client() {
        for (int i = 0; i < 60; i++) {
            signIn("2001:db8:" + client + ":1::" + i);
        }
        assertThat(signIn("2001:db8:" + client + ":1:ffff::1").statusCode()).isEqualTo(429);
        assertThat(signIn("2001:db8:" + client + ":2::1").statusCode()).isEqualTo(401);
    }

    @Test
    @Attack("C15")
    void tokens_of_links_are_tried_twenty_times_a_minute_for_a_known_and_an_unknown_account_alike() {
        Person ada = world.person(People.ADA).movesIn();
        String known = ada.readsTheLink().uid();
        for (String path : List.of("verify_email_confirm", "unlock_factor", "reset_password_confirm")) {
            assertThat(tries(path, known)).isEqualTo(tries(path, NOBODY));
        }
    }

    private static List<String> tries(String path, String identity) {
        client++;
        String body = "{\"identity\":\"" + identity + "\",\"token\":\"" + JUNK
                + "\",\"newPassword\":\"looms remember flowers\",\"confirmNewPassword\":\"looms remember flowers\"}";
        List<String> codes = Stream.generate(() -> post("/users/" + path, body, address()))
                .limit(20)
                .map(answer -> answer.statusCode() + " " + answer.body())
                .distinct()
                .toList();
        assertThat(codes).singleElement().asString().startsWith("400 ").contains("invalid_token");
        long refused = Stream.generate(() -> post("/users/" + path, body, address()))
                .limit(10)
                .filter(answer -> answer.statusCode() == 429)
                .count();
        assertThat(refused).isPositive();
        return codes;
    }

    @Test
    void public_keys_and_checks_of_tokens_are_not_limited() {
        for (int i = 0; i < 60; i++) {
            assertThat(get("/.well-known/jwks.json").statusCode()).isEqualTo(200);
            assertThat(get("/jwt/verify").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_language_that_cannot_be_read_is_none_and_no_way_past_the_limit() {
        List<HttpResponse<String>> answers = Stream.generate(() -> Http.send(request("/users/me", address())
                        .header("Accept-Language", "-")
                        .build()))
                .limit(40)
                .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401, 429);
        assertThat(answers.get(39).body()).contains("\"code\":\"too_many_requests\"");
        assertThat(answers.get(39).headers().firstValue("Content-Language")).contains("en");
    }

    private static String address() {
        return "203.0.113." + client;
    }

    private static HttpResponse<String> signIn(String address) {
        return post("/jwt/create", "{\"username\":\"nobody\",\"password\":\"just any password\"}", address);
    }

    private static HttpResponse<String> post(String path, String body, String address) {
        return Http.send(request(path, address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> get(String path) {
        return Http.send(request(path, address()).GET().build());
    }

    private static HttpRequest.Builder request(String path, String address) {
        return HttpRequest.newBuilder(URI.create(world.url() + path)).header("X-Forwarded-For", address);
    }
}
