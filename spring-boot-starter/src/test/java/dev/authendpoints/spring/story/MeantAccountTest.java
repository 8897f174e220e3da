package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whoever holds a token may say whose it is meant to be. How browsers fare with it is in {@link CookieModeTest}. */
class MeantAccountTest {
    private final HttpWorld world = Hosts.onH2();
    private final Person ada = world.person(People.ADA);
    private final Person bob = world.person(People.BOB);

    @BeforeEach
    void both_are_signed_in() {
        ada.movesIn().signsIn().expectOk();
        bob.movesIn().signsIn().expectOk();
    }

    @Test
    void a_token_is_taken_for_its_own_account_and_for_no_other() {
        assertThat(asks(ada, id(ada)).body()).contains("\"username\":\"ada\"");
        HttpResponse<String> answer = asks(ada, id(bob));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"code\":\"other_account\"").doesNotContain("ada");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(refreshes(ada, id(bob)).statusCode()).isEqualTo(409);
        assertThat(refreshes(ada, id(ada)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "undefined undefined", "an identifier that nobody ever had"})
    void what_is_no_identifier_is_said_to_be_none(String text) {
        HttpResponse<String> answer = asks(ada, text);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"validation_failed\"", "X-AuthEndpoints-Account");
        assertThat(refreshes(ada, text).statusCode()).isEqualTo(400);
        ada.refreshes().expectOk();
    }

    @Test
    void nobody_is_meant_twice() {
        HttpRequest both = request("/users/me", ada)
                .header("X-AuthEndpoints-Account", id(ada))
                .header("X-AuthEndpoints-Account", id(ada))
                .build();
        assertThat(Http.send(both).statusCode()).isEqualTo(400);
    }

    @Test
    void to_name_somebody_opens_nothing() {
        HttpRequest nobody = HttpRequest.newBuilder(URI.create(world.url() + "/users/me"))
                .header("X-AuthEndpoints-Account", id(ada))
                .build();
        assertThat(Http.send(nobody).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> asks(Person who, String meant) {
        return Http.send(request("/users/me", who)
                .header("X-AuthEndpoints-Account", meant)
                .build());
    }

    private HttpResponse<String> refreshes(Person who, String meant) {
        String body = "{\"refreshToken\":\"%s\"}".formatted(who.refreshToken());
        return Http.send(request("/jwt/refresh", who)
                .header("X-AuthEndpoints-Account", meant)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, Person who) {
        return HttpRequest.newBuilder(URI.create(world.url() + path))
                .header("Authorization", "Bearer " + who.accessToken());
    }

    private String id(Person who) {
        String me = Http.send(request("/users/me", who).build()).body();
        return JsonMapper.shared().readTree(me).get("id").stringValue();
    }
}
