package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.security.Endpoints;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Forty bodies that are none, at every endpoint that reads one: always a 4xx that says so, never a 500. */
class MalformedBodyTest {
    private static final Set<String> WITHOUT_BODY = Set.of(
            "/users/verify_email",
            "/admin/passes/{id}/approve",
            "/users/disable_2fa",
            "/users/2fa/recovery_codes",
            "/users/passkeys/login_options",
            "/jwt/device_nonce");
    private static String accessToken = "";
    private static String url = "";

    @BeforeAll
    static void ada_lives_here() {
        HttpWorld world = Hosts.onH2();
        Person ada = world.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        accessToken = ada.accessToken();
        url = world.url();
    }

    static Stream<String> endpoints() {
        return Endpoints.all().stream()
                .filter(endpoint -> Set.of("POST", "PATCH").contains(endpoint.method()))
                .filter(endpoint -> !WITHOUT_BODY.contains(endpoint.path()))
                .map(endpoint -> endpoint.method() + " " + endpoint.path());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void every_malformed_body_is_a_400(String endpoint) {
        List<byte[]> bodies = malformed();
        assertThat(bodies).hasSizeGreaterThanOrEqualTo(40);
        for (byte[] body : bodies) {
            HttpResponse<String> answer = send(endpoint, body, "application/json");
            String what = endpoint + " " + new String(body, 0, Math.min(80, body.length), StandardCharsets.ISO_8859_1);
            assertThat(answer.statusCode()).as(what).isEqualTo(400);
            assertThat(answer.body()).as(what).contains("\"code\":");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void only_json_in_utf_8_is_read(String endpoint) {
        for (String type : List.of(
                "text/plain", "application/x-www-form-urlencoded", "application/json;charset=UTF-16", "nonsense")) {
            assertThat(send(endpoint, utf8("{}"), type).statusCode()).as(type).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void a_body_without_end_is_cut_off(String endpoint) {
        byte[] endless = utf8("{\"x\":\"" + "a".repeat(100_000) + "\"}");
        assertThat(send(endpoint, endless, "application/json").statusCode()).isEqualTo(413);
    }

    @Test
    void names_are_read_in_any_case_and_unknown_ones_ignored() {
        String body = "{\"USERNAME\":\"ada\",\"PassWord\":\"%s\",\"more\":{\"and\":[1,2,{}]},\"x\":null}"
                .formatted(People.ADA.password());
        assertThat(post("/jwt/create", utf8(body), "application/json").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"username\":\"top\",\"userNAME\":\"secret\"} | The body has the field userNAME twice.",
                "{\"a\":\"top\",\"a\":\"secret\"} | The body has the field a twice.",
                "{\"a\":{\"top\":1,\"top\":2}} | An object inside the body has a field twice.",
                "[\"secret\"] | The body must be one JSON object.",
                "{} \"secret\" | The body has something behind its object.",
                "{\"password\":\"secret\" \"x\"} | The body is no JSON at line 1, column",
                "{\"a\":[[[[[[[[[[[[[1]]]]]]]]]]]]]} | A value of the body is too long, too large or nested too deeply.",
            })
    void what_is_wrong_is_said_and_no_value_repeated(String body, String detail) {
        String answer = post("/jwt/create", utf8(body), "application/json").body();
        assertThat(answer).contains("\"code\":\"malformed_request\"", "\"detail\":\"" + detail);
        assertThat(answer).doesNotContain("secret", "top");
        assertThat(answer.split("\"detail\"", -1)).hasSize(2);
    }

    @Test
    void a_content_type_and_an_encoding_are_named_too() {
        assertThat(post("/jwt/create", utf8("{}"), "text/plain").body())
                .contains("The content type must be application/json, in UTF-8.");
        assertThat(post("/jwt/create", new byte[] {'{', '"', (byte) 0xc3, '"', '}'}, "application/json")
                        .body())
                .contains("The body is no UTF-8.");
    }

    @Test
    void names_are_compared_in_ascii_alone() {
        String dotted = "{\"emaİl\":\"ada@example.org\"}";
        assertThat(post("/users/reset_password", utf8(dotted), "application/json")
                        .body())
                .contains("\"field\":\"email\",\"code\":\"required\"");
        String kelvin = "{\"refreshToKen\":\"x\",\"refreshToken\":\"x\"}".replace("ToK", "To\u212A");
        assertThat(post("/jwt/revoke", utf8(kelvin), "application/json").statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_resend_without_a_challenge_says_that_it_is_missing() {
        HttpResponse<String> answer = post("/users/two_step_verification_resend", utf8("{}"), "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\":\"validation_failed\"", "\"field\":\"challenge\",\"code\":\"required\"");
    }

    private static List<byte[]> malformed() {
        List<byte[]> bodies = new ArrayList<>();
        Stream.of(
                        "",
                        " ",
                        "null",
                        "true",
                        "1",
                        "\"text\"",
                        "[]",
                        "[{}]",
                        "{",
                        "}",
                        "{}}",
                        "{} {}",
                        "{},",
                        "x",
                        "{x:1}",
                        "{'a':'b'}",
                        "{\"a\"}",
                        "{\"a\":}",
                        "{\"a\":1,}",
                        "{\"a\":\"b\"",
                        "{\"a\":\"b\"}x",
                        "\u0000{}",
                        "\uFEFF{}",
                        "<a/>",
                        "{\"a\":\"\\u00\"}",
                        "{\"a\":\"\\x\"}",
                        "{\"a\":\"line\nbreak\"}",
                        "{\"a\":01}",
                        "{\"a\":.5}",
                        "{\"a\":NaN}",
                        "{\"a\":tru}",
                        "{\"a\":1e999999999999}x",
                        "{\"a\":\"b\",\"a\":\"b\"}",
                        "{\"token\":\"b\",\"TOKEN\":\"b\"}",
                        "{\"a\":{\"b\":1,\"b\":2}}",
                        "{\"a\":" + "[".repeat(50) + "}",
                        "{\"a\":" + "{\"b\":".repeat(20) + "1" + "}".repeat(20) + "}",
                        "/* c */{}",
                        "{}//",
                        "%7B%7D")
                .map(MalformedBodyTest::utf8)
                .forEach(bodies::add);
        for (String value : List.of("1", "true", "[]", "{}", "\"\\ud800\"", "\"a\\u0000b\"")) {
            bodies.add(utf8(everyFieldIs(value)));
        }
        bodies.add(utf8("{\"a\":\"" + "x".repeat(20_000) + "\"}"));
        bodies.add(new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0});
        bodies.add(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, '"', '}'});
        return bodies;
    }

    private static String everyFieldIs(String value) {
        List<String> names = List.of(
                "email",
                "username",
                "password",
                "confirmPassword",
                "provider",
                "token",
                "challenge",
                "refreshToken",
                "identity",
                "currentPassword",
                "newPassword",
                "confirmNewPassword",
                "label",
                "preferred",
                "disabled",
                "roles",
                "reason",
                "pass");
        return names.stream()
                .map(name -> "\"" + name + "\":" + value)
                .reduce((a, b) -> a + "," + b)
                .map(members -> "{" + members + "}")
                .orElseThrow();
    }

    private static HttpResponse<String> post(String path, byte[] body, String type) {
        return send("POST " + path, body, type);
    }

    private static HttpResponse<String> send(String endpoint, byte[] body, String type) {
        String[] parts = endpoint.split(" ", 2);
        return Http.send(HttpRequest.newBuilder(URI.create(url + parts[1].replace("{id}", "none")))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + accessToken)
                .method(parts[0], HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
