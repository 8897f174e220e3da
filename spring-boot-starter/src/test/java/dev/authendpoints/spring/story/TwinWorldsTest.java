package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.security.Endpoints;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.SecurityKey;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

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
    private static final List<String> PROVIDERS =
            List.of("Email", "Email", "Authenticator", "Phone", "Passkey", "RecoveryCode", "Carrier");
    /** What is open to everybody, more often than what takes a token, of which a stranger has none. */
    private static final List<Endpoints.Endpoint> ALPHABET = Stream.of(Endpoints.all().stream(), open(), open(), open())
            .flatMap(endpoints -> endpoints)
            .toList();
    /** Drawn by the server, for each answer or once: as random in one world as in the other. */
    private static final Pattern DRAWN = Pattern.compile("\"(challenge|nonce|kid|x|y)\":\"[^\"]+\"");

    private static final String WRONG = "just any password";
    private static final String NEW = "a fine new sentence";
    private static final String NOBODYS = "fbfc3007-154e-4ecc-8c0b-6e020557d7bd";
    private static final Map<String, String> SIGNED = Map.of("credential", "signed by a passkey that nobody has");
    private static HttpWorld inhabited;
    private static HttpWorld empty;

    @BeforeAll
    static void two_worlds() {
        inhabited = HttpWorld.start("jdbc:h2:mem:inhabited;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa");
        empty = HttpWorld.start("jdbc:h2:mem:empty;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa");
        Person ada = inhabited.person(People.ADA).movesInWithTwoSteps();
        ada.logsIn().expectOk();
        ada.enablesThePhone().expectOk();
        ada.makesAPasskey(SecurityKey.onARing()).expectOk();
        Person bob = inhabited.person(People.BOB).movesIn();
        bob.signsIn().expectOk();
        bob.enablesAnAuthenticator();
        ada.door().register("eve@example.org", "eve", "eve has a password").expectOk();
        ada.door().register("dan@example.org", "dan", "dan has one as well").expectOk();
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
    @Attack({"E1", "E2", "E3", "E4", "E9"})
    void a_stranger_cannot_tell_one_world_from_the_other() {
        Random random = new Random(20_261_125);
        List<String> differences = new ArrayList<>();
        Set<String> answers = new TreeSet<>();
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            int length = 1 + random.nextInt(LONGEST);
            for (int step = 0; step < length; step++) {
                Question question = question(random, sequence * LONGEST + step);
                String here = answer(inhabited, question);
                String there = answer(empty, question);
                answers.add(question.endpoint() + " " + here);
                if (!here.equals(there)) {
                    differences.add("%s:%n  %s%n  %s".formatted(question, here, there));
                }
            }
            Duration pause = Duration.ofSeconds(random.nextInt(120));
            inhabited.timePasses(pause);
            empty.timePasses(pause);
        }
        assertThat(differences).isEmpty();
        assertThat(Endpoints.all())
                .allSatisfy(endpoint -> assertThat(answers).anyMatch(answer -> answer.startsWith(endpoint.toString())));
        assertThat(answers).anyMatch(answer -> answer.contains("unknown_credential"));
    }

    private static Question question(Random random, int number) {
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        String email = who.contains("@") ? who : who + "@example.org";
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        String provider = PROVIDERS.get(random.nextInt(PROVIDERS.size()));
        boolean more = random.nextBoolean();
        Endpoints.Endpoint endpoint = ALPHABET.get(random.nextInt(ALPHABET.size()));
        if (endpoint.guarded()) {
            return own(endpoint, email, text);
        }
        return switch (endpoint.path()) {
            case "/users" -> asked(endpoint, registration(email, "stranger" + number, WRONG));
            case "/jwt/create" ->
                asked(
                        endpoint,
                        more
                                ? Map.of("username", who, "password", WRONG, "deviceToken", text)
                                : Map.of("username", who, "password", WRONG));
            case "/jwt/device_nonce" -> asked(endpoint, Map.of("username", who));
            case "/users/two_step_verification_login" ->
                asked(endpoint, Map.of("username", who, "password", WRONG, "provider", provider));
            case "/users/two_step_verification_confirm" ->
                asked(
                        endpoint,
                        more
                                ? Map.of("challenge", text, "token", text)
                                : Map.of("email", email, "provider", provider, "token", text));
            case "/users/two_step_verification_resend" -> asked(endpoint, Map.of("challenge", text));
            case "/users/reset_password", "/users/recovery" -> asked(endpoint, Map.of("email", email));
            case "/users/reset_password_confirm" ->
                asked(endpoint, Map.of("identity", text, "token", text, "newPassword", NEW, "confirmNewPassword", NEW));
            case "/users/verify_email_confirm" ->
                asked(
                        endpoint,
                        more
                                ? Map.of("identity", text, "token", text, "password", WRONG)
                                : Map.of("identity", text, "token", text));
            case "/users/recovery_start", "/users/recovery_confirm" ->
                asked(endpoint, Map.of("identity", text, "token", text, "password", WRONG));
            case "/users/pass" -> asked(endpoint, Map.of("username", who, "password", WRONG, "pass", text));
            case "/users/unlock_factor", "/users/recovery_cancel", "/users/not_me" ->
                asked(endpoint, Map.of("identity", text, "token", text));
            case "/jwt/refresh", "/jwt/revoke" -> asked(endpoint, Map.of("refreshToken", text));
            case "/users/passkeys/login_options" -> asked(endpoint, Map.of("username", who));
            case "/users/passkeys/login" -> asked(endpoint, more ? Map.of("credential", Map.of("id", text)) : SIGNED);
            case "/.well-known/jwks.json",
                    "/.well-known/authendpoints",
                    "/.well-known/passkey-endpoints",
                    "/.well-known/change-password",
                    "/v3/api-docs" -> asked(endpoint, Map.of());
            default -> throw new AssertionError("Strangers do not ask " + endpoint);
        };
    }

    private static Stream<Endpoints.Endpoint> open() {
        return Endpoints.all().stream().filter(endpoint -> !endpoint.guarded());
    }

    private static Question asked(Endpoints.Endpoint endpoint, Map<String, ?> body) {
        return new Question(endpoint, endpoint.path(), body, "");
    }

    /** With a made-up token, and what could be a body. */
    private static Question own(Endpoints.Endpoint endpoint, String email, String text) {
        String path = endpoint.path().replace("{id}", "A".repeat(22));
        return new Question(endpoint, path, Map.of("email", email, "username", email, "token", text), text);
    }

    private static Map<String, String> registration(String email, String username, String password) {
        return Map.of("email", email, "username", username, "password", password, "confirmPassword", password);
    }

    /** Status, body and the names of the headers. */
    private static String answer(HttpWorld world, Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(world.url() + question.path()))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", People.MAL.home())
                .method(
                        question.endpoint().method(),
                        question.endpoint().method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(question.body(world))));
        if (!question.bearer().isEmpty()) {
            request.header("Authorization", "Bearer " + question.bearer());
        }
        HttpResponse<String> response = Http.send(request.build());
        Set<String> headers = new TreeSet<>(response.headers().map().keySet());
        headers.remove("connection"); // "close", after a hundred requests on one connection
        String body = DRAWN.matcher(response.body()).replaceAll("drawn");
        return "%d %s %s".formatted(response.statusCode(), body, headers);
    }

    /** What a passkey that nobody has registered says to a challenge that is open. */
    private static Map<String, ?> signed(HttpWorld world) {
        String credential =
                SecurityKey.synced(NOBODYS).signs(world.door(People.MAL.home()).passwordlessOptions());
        return Map.of("credential", new RawValue(credential));
    }

    private record Question(Endpoints.Endpoint endpoint, String path, Map<String, ?> body, String bearer) {
        Map<String, ?> body(HttpWorld world) {
            return body.equals(SIGNED) ? signed(world) : body;
        }
    }
}
