package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every status code that the contract lists for the four endpoints, on the wire. */
class StatusCodeTest {
    private static final String ADA = "\"username\":\"ada\",\"password\":\"%s\"".formatted(People.ADA.password());
    private static final String LOGIN = "/users/two_step_verification_login";
    private static final String CONFIRM = "/users/two_step_verification_confirm";
    private HttpWorld world;
    private Person ada;

    @BeforeEach
    void ada_lives_here() {
        world = Hosts.onH2();
        ada = world.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
    }

    @Test
    void enable_200() {
        HttpResponse<String> answer = get("/users/enable_2fa", ada.accessToken());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"provider\":\"Email\",\"deliveredTo\":\"a***@example.org\","
                        + "\"expiresIn\":600,\"resendAfter\":60}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void enable_200_by_post_sends_the_code_too() {
        for (String body : new String[] {"{}", "{\"provider\":\"email\"}"}) {
            HttpResponse<String> answer = post("/users/enable_2fa", body, ada);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"provider\":\"Email\",\"deliveredTo\":\"a***@example.org\"");
        }
        world.mailArrives();
        assertThat(world.mailbox().count(People.ADA.email(), MessageKind.ENABLE_CODE))
                .isEqualTo(1);
    }

    @Test
    void enable_200_for_an_authenticator_in_the_order_in_which_it_is_shown() {
        HttpResponse<String> answer = post("/users/enable_2fa", "{\"provider\":\"AUTHENTICATOR\"}", ada);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .matches(
                        "\\{\"provider\":\"Authenticator\",\"expiresIn\":600,\"secret\":\"[A-Z2-7]{32}\","
                                + "\"otpauthUri\":\"otpauth://totp/[^\"]+\",\"qrCode\":\"data:image/svg\\+xml;base64,[^\"]+\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void enable_400_for_a_provider_or_a_label_that_is_none() {
        for (String number :
                List.of("4915123456789", "true", "[\"+4915123456789\"]", "\"+49\\u0000\"", "null", "\"\"")) {
            assertProblem(
                    post("/users/enable_2fa", "{\"provider\":\"phone\",\"PHONENUMBER\":" + number + "}", ada),
                    400,
                    "validation_failed");
        }
        assertProblem(post("/users/enable_2fa", "{\"provider\":\"Carrier\"}", ada), 400, "unknown_provider");
        assertProblem(post("/users/enable_2fa", "{\"label\":\" \"}", ada), 400, "validation_failed");
        assertProblem(post("/users/enable_2fa", "{\"provider\":\"Carrier\"}", null), 401, "unauthenticated");
    }

    @Test
    void enable_401_by_post_with_an_old_login() {
        world.timePasses(Duration.ofMinutes(10));
        HttpResponse<String> stale = post("/users/enable_2fa", "{\"provider\":\"Authenticator\"}", ada);
        assertProblem(stale, 401, "step_up_required");
        assertThat(stale.body()).doesNotContain("otpauth");
    }

    @Test
    void enable_400_when_it_is_enabled_already() {
        ada.enablesEmail().expectOk();
        assertThat(get("/users/enable_2fa", ada.accessToken()).body()).contains("provider_already_enabled");
    }

    @Test
    void enable_400_for_an_unverified_address() {
        Person bob = world.person(People.BOB);
        bob.registers().expectOk();
        bob.signsIn().expectOk();
        assertProblem(get("/users/enable_2fa", bob.accessToken()), 400, "email_not_verified");
    }

    @Test
    void enable_401_without_a_token_and_with_an_old_login() {
        assertProblem(get("/users/enable_2fa", "nonsense"), 401, "unauthenticated");
        world.timePasses(Duration.ofMinutes(11));
        HttpResponse<String> stale = get("/users/enable_2fa", ada.accessToken());
        assertProblem(stale, 401, "step_up_required");
        assertThat(stale.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_user_authentication");
    }

    @Test
    void enable_405_for_head_and_no_mail() {
        HttpRequest head = request("/users/enable_2fa", ada.accessToken())
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        long before = mails();
        assertThat(Http.send(head).statusCode()).isEqualTo(405);
        assertThat(mails()).isEqualTo(before);
    }

    @Test
    void enable_confirm_200_400_401() {
        get("/users/enable_2fa", ada.accessToken());
        String body = "{\"email\":\"ADA@example.org\",\"provider\":\"EMAIL\",\"token\":\"%s\"}";
        assertProblem(post("/users/enable_2fa_confirm", body.formatted("abc"), ada), 400, "invalid_token");
        assertProblem(post("/users/enable_2fa_confirm", body.formatted("x"), null), 401, "unauthenticated");
        assertProblem(
                post("/users/enable_2fa_confirm", body.formatted("x").replace("EMAIL", "Carrier"), ada),
                400,
                "unknown_provider");
        String code = world.mailbox().code(People.ADA.email());
        HttpResponse<String> enabled = post("/users/enable_2fa_confirm", body.formatted(code), ada);
        assertThat(enabled.statusCode()).isEqualTo(200);
        assertThat(enabled.body()).startsWith("{\"provider\":\"Email\",\"recoveryCodes\":[\"");
    }

    @Test
    void login_200_with_a_cookie_for_browsers() {
        ada.enablesEmail().expectOk();
        HttpResponse<String> opened = post(LOGIN, "{" + ADA + ",\"Provider\":\"email\"}", null);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-authendpoints-challenge=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void login_400_malformed_unverified_or_another_provider() {
        assertProblem(post(LOGIN, "{" + ADA + "}", null), 400, "validation_failed");
        world.person(People.BOB).registers().expectOk();
        String bob = "{\"username\":\"bob\",\"password\":\"" + People.BOB.password() + "\",\"provider\":\"Email\"}";
        assertProblem(post(LOGIN, bob, null), 400, "email_not_verified");
    }

    @Test
    void login_401_for_wrong_credentials_and_without_a_second_factor() {
        String wrong = "{\"username\":\"ada\",\"password\":\"something else\",\"provider\":\"Email\"}";
        assertProblem(post(LOGIN, wrong, null), 401, "invalid_credentials");
        assertProblem(post(LOGIN, "{" + ADA + ",\"provider\":\"Email\"}", null), 401, "two_factor_not_enabled");
    }

    @Test
    void login_404_for_a_provider_that_this_server_does_not_have() {
        assertProblem(post(LOGIN, "{" + ADA + ",\"provider\":\"Carrier\"}", null), 404, "unknown_provider");
    }

    @Test
    void confirm_200_400_and_404() {
        ada.enablesEmail().expectOk();
        post(LOGIN, "{" + ADA + ",\"provider\":\"Email\"}", null);
        String three = "{\"email\":\"ada@example.org\",\"provider\":\"%s\",\"token\":\"%s\"}";
        assertProblem(post(CONFIRM, three.formatted("Email", "000 00"), null), 400, "invalid_token");
        assertProblem(post(CONFIRM, three.formatted("Carrier", "000000"), null), 404, "unknown_provider");
        String forged = "{\"challenge\":\"" + "A".repeat(44) + "\",\"token\":\"000000\"}";
        assertProblem(post(CONFIRM, forged, null), 404, "unknown_challenge");
        world.mailArrives();
        String code = world.mailbox().code(People.ADA.email());
        HttpResponse<String> signedIn = post(CONFIRM, three.formatted("Email", code), null);
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(signedIn.body()).contains("\"tokenType\":\"Bearer\"", "\"amr\":[\"pwd\",\"email\"]");
    }

    @Test
    void confirm_400_that_says_what_is_missing_whoever_has_a_login_open() {
        String[] nameless = {
            "{\"token\":\"000000\"}",
            "{\"email\":\"ada@example.org\",\"token\":\"000000\"}",
            "{\"email\":\"nobody@example.org\",\"token\":\"000000\"}",
            "{\"provider\":\"Email\",\"token\":\"000000\"}"
        };
        String before = post(CONFIRM, nameless[0], null).body();
        assertThat(before)
                .contains(
                        "\"code\":\"validation_failed\"",
                        "\"field\":\"challenge\",\"code\":\"required\"",
                        "is required where email and provider are not both given");
        ada.enablesEmail().expectOk();
        ada.beginsLogin().expectOk();
        for (String body : nameless) {
            HttpResponse<String> answer = post(CONFIRM, body, null);
            assertProblem(answer, 400, "validation_failed");
            assertThat(answer.body()).isEqualTo(before);
        }
        ada.confirms(ada.readsTheCode()).expectOk();
    }

    @Test
    void confirm_401_when_the_account_changed_meanwhile() {
        ada.enablesEmail().expectOk();
        ada.beginsLogin().expectOk();
        ada.changesThePassword("a quite different sentence").expectOk();
        String body = "{\"challenge\":\"" + ada.challenge() + "\",\"token\":\"000000\"}";
        assertProblem(post(CONFIRM, body, null), 401, "account_changed");
    }

    @Test
    void verify_email_confirm_401_names_what_is_missing_and_204_has_no_body() {
        Person bob = world.person(People.BOB);
        world.person(People.MAL).door().register(bob.email(), "mal", People.MAL.password());
        bob.registers().expectOk();
        Mailbox.MailedLink link = bob.readsTheLink();
        String body = "{\"identity\":\"" + link.uid() + "\",\"token\":\"" + link.token() + "\"";
        HttpResponse<String> answer = post("/users/verify_email_confirm", body + "}", null);
        assertProblem(answer, 401, "password_required");
        assertThat(answer.body()).contains("\"next\":[{\"action\":\"verify_email_confirm\"");
        String wrong = body + ",\"password\":\"something else\"}";
        assertProblem(post("/users/verify_email_confirm", wrong, null), 401, "invalid_credentials");
        String right = body + ",\"Password\":\"" + People.BOB.password() + "\"}";
        HttpResponse<String> done = post("/users/verify_email_confirm", right, null);
        assertThat(done.statusCode()).isEqualTo(204);
        assertThat(done.body()).isEmpty();
        assertThat(done.headers().firstValue("Cache-Control")).contains("no-store");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"status\":" + status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json;charset=UTF-8");
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
    }

    private long mails() {
        world.mailArrives();
        return world.mailbox().all(People.ADA.email()).size();
    }

    private HttpResponse<String> get(String path, String accessToken) {
        HttpResponse<String> answer = Http.send(request(path, accessToken).GET().build());
        world.mailArrives();
        return answer;
    }

    private HttpResponse<String> post(String path, String body, @Nullable Person person) {
        HttpRequest.Builder request = person == null ? request(path, null) : request(path, person.accessToken());
        return Http.send(request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, @Nullable String accessToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(world.url() + path));
        return accessToken == null ? request : request.header("Authorization", "Bearer " + accessToken);
    }
}
