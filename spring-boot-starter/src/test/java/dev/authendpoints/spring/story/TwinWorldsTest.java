package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same requests to two servers that differ only in whether some accounts exist: one has them, verified, with two steps,
 * unverified and disabled, and the other has nobody. Whoever holds nothing of theirs gets the same answers from both: the
 * same status, the same body to the byte, the same names of headers.
 */
class TwinWorldsTest {
    private static final int SEQUENCES = 300;
    private static final int LONGEST = 12;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> PEOPLE = List.of(
            "ada", "bob", "eve", "dan", "nobody", "ADA", "ada@example.org", "Bob@Example.org", "eve@example.org");
    private static final List<String> TEXTS = List.of("000000", "123456", "", "x", "A".repeat(22), "A".repeat(43));
    private static final List<String> PROVIDERS = List.of("Email", "Email", "Authenticator", "RecoveryCode", "Carrier");
    /** What takes a token, of which a stranger has none. */
    private static final List<String> OWN = List.of(
            "GET /users/me",
            "GET /users/enable_2fa",
            "POST /users/enable_2fa",
            "POST /users/enable_2fa_confirm",
            "GET /users/2fa",
            "POST /users/2fa/recovery_codes",
            "POST /users/2fa/recovery_codes/drill",
            "PATCH /users/2fa/factors/AAAAAAAAAAAAAAAAAAAAAA",
            "DELETE /users/2fa/factors/AAAAAAAAAAAAAAAAAAAAAA",
            "POST /users/disable_2fa",
            "GET /jwt/verify",
            "POST /users/verify_email",
            "POST /users/set_password",
            "POST /users/set_username",
            "POST /users/set_email",
            "DELETE /users/delete",
            "GET /users/export",
            "GET /users/security_events",
            "GET /users/sessions",
            "DELETE /users/sessions",
            "DELETE /users/sessions/AAAAAAAAAAAAAAAAAAAAAA");

    private static final String WRONG = "just any password";
    private static HttpWorld inhabited;
    private static HttpWorld empty;

    @BeforeAll
    static void two_worlds() {
        inhabited = HttpWorld.start("jdbc:h2:mem:inhabited;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa");
        empty = HttpWorld.start("jdbc:h2:mem:empty;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa");
        inhabited.person(People.ADA).movesInWithTwoSteps();
        Person bob = inhabited.person(People.BOB).movesIn();
        bob.signsIn().expectOk();
        bob.enablesAnAuthenticator();
        answer(inhabited, registration("eve@example.org", "eve", "eve has a password"));
        answer(inhabited, registration("dan@example.org", "dan", "dan has one as well"));
        int disabled = new JdbcTemplate(inhabited.dataSource())
                .update("UPDATE ae_account SET disabled = TRUE WHERE username = 'dan'");
        assertThat(disabled).isEqualTo(1);
    }

    @AfterAll
    static void both_end() {
        inhabited.stop();
        empty.stop();
    }

    @Test
    @Attack({"E1", "E2", "E3", "E4"})
    void a_stranger_cannot_tell_one_world_from_the_other() {
        Random random = new Random(20_261_125);
        List<String> differences = new ArrayList<>();
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            int length = 1 + random.nextInt(LONGEST);
            for (int step = 0; step < length; step++) {
                Question question = question(random, sequence * LONGEST + step);
                String here = answer(inhabited, question);
                String there = answer(empty, question);
                if (!here.equals(there)) {
                    differences.add("%s:%n  %s%n  %s".formatted(question, here, there));
                }
            }
            Duration pause = Duration.ofSeconds(random.nextInt(120));
            inhabited.timePasses(pause);
            empty.timePasses(pause);
        }
        assertThat(differences).isEmpty();
    }

    private static Question question(Random random, int number) {
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        String email = who.contains("@") ? who : who + "@example.org";
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        String provider = PROVIDERS.get(random.nextInt(PROVIDERS.size()));
        return switch (random.nextInt(15)) {
            case 0 -> new Question("/jwt/create", Map.of("username", who, "password", WRONG));
            case 1 ->
                new Question(
                        "/users/two_step_verification_login",
                        Map.of("username", who, "password", WRONG, "provider", provider));
            case 2 ->
                new Question(
                        "/users/two_step_verification_confirm",
                        Map.of("email", email, "provider", provider, "token", text));
            case 3 -> new Question("/users/two_step_verification_confirm", Map.of("challenge", text, "token", text));
            case 4 -> new Question("/users/two_step_verification_resend", Map.of("challenge", text));
            case 5 -> new Question("/users/reset_password", Map.of("email", email));
            case 6 ->
                new Question(
                        "/users/reset_password_confirm",
                        Map.of(
                                "identity",
                                text,
                                "token",
                                text,
                                "newPassword",
                                "a fine new sentence",
                                "confirmNewPassword",
                                "a fine new sentence"));
            case 7 -> new Question("/users/verify_email_confirm", Map.of("identity", text, "token", text));
            case 8 -> new Question("/jwt/refresh", Map.of("refreshToken", text));
            case 9 -> new Question("/jwt/revoke", Map.of("refreshToken", text));
            case 10 -> new Question("/users/unlock_factor", Map.of("identity", text, "token", text));
            case 11 ->
                new Question("/users/verify_email_confirm", Map.of("identity", text, "token", text, "password", WRONG));
            case 12, 13 -> own(OWN.get(random.nextInt(OWN.size())), email, text);
            default -> registration(email, "stranger" + number, WRONG);
        };
    }

    /** With a made-up token, and what could be a body. */
    private static Question own(String endpoint, String email, String text) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1);
        return new Question(method, path, Map.of("email", email, "username", email, "token", text), text);
    }

    private static Question registration(String email, String username, String password) {
        return new Question(
                "/users",
                Map.of("email", email, "username", username, "password", password, "confirmPassword", password));
    }

    /** Status, body and the names of the headers. */
    private static String answer(HttpWorld world, Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(world.url() + question.path()))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", People.MAL.home())
                .method(
                        question.method(),
                        question.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(question.body())));
        if (!question.bearer().isEmpty()) {
            request.header("Authorization", "Bearer " + question.bearer());
        }
        HttpResponse<String> response = Http.send(request.build());
        Set<String> headers = new TreeSet<>(response.headers().map().keySet());
        headers.remove("connection"); // "close", after a hundred requests on one connection
        return "%d %s %s".formatted(response.statusCode(), response.body(), headers);
    }

    private record Question(String method, String path, Map<String, String> body, String bearer) {
        Question(String path, Map<String, String> body) {
            this("POST", path, body, "");
        }
    }
}
