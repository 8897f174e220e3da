package org.example.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.Mailer;
import dev.authendpoints.mail.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.example.notes.keyfob.KeyFobFactor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Ada registers, enables the second step, signs in with both, and keeps a note. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:notes",
            "logging.level.root=warn",
            "authendpoints.master-key=bm90IGEgc2VjcmV0OiBmb3IgdGhpcyB0ZXN0IG9ubHk="
        })
@ActiveProfiles("dev")
class NotesTest {
    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "correct horse battery staple";

    /** How far the clock is ahead. */
    private static final AtomicReference<Duration> CLOCK = new AtomicReference<>(Duration.ZERO);

    @LocalServerPort
    int port;

    @Autowired
    BlockingQueue<Message> mails;

    @Autowired
    JdbcClient database;

    RestTestClient http;

    @BeforeEach
    void open() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void a_note_is_for_who_signed_in_with_both_steps() throws InterruptedException {
        post(
                "/users",
                null,
                Map.of("email", EMAIL, "username", "ada", "password", PASSWORD, "confirmPassword", PASSWORD));
        Map<String, String> link = nextMail().params();
        post("/users/verify_email_confirm", null, Map.of("identity", link.get("uid"), "token", link.get("token")));

        Map<String, String> credentials = Map.of("username", "ada", "password", PASSWORD);
        String first = token(post("/jwt/create", null, credentials));
        post("/users/enable_2fa", first, Map.of("provider", "Email"));
        post("/users/enable_2fa_confirm", first, answer());
        assertThat(nextMail().kind().name()).isEqualTo("factor-enabled");

        post(
                "/users/two_step_verification_login",
                null,
                Map.of("username", "ada", "password", PASSWORD, "provider", "Email"));
        String token = token(post("/users/two_step_verification_confirm", null, answer()));
        post("/notes", token, Map.of("text", "buy bread"));

        assertThat(get("/notes", token)
                        .expectStatus()
                        .isOk()
                        .returnResult(String.class)
                        .getResponseBody())
                .isEqualTo("[{\"id\":1,\"text\":\"buy bread\"}]");
    }

    /** Nothing but the bean of {@link KeyFobFactor} makes it a provider; the codes are those of RFC 4226, appendix D. */
    @Test
    void a_key_fob_is_a_second_factor_like_any_other(@Autowired KeyFobFactor fobs) throws InterruptedException {
        fobs.stock("KF-1042", HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));
        String bob = "bob@example.org";
        post(
                "/users",
                null,
                Map.of("email", bob, "username", "bob", "password", PASSWORD, "confirmPassword", PASSWORD));
        Map<String, String> link = nextMail().params();
        post("/users/verify_email_confirm", null, Map.of("identity", link.get("uid"), "token", link.get("token")));
        String first = token(post("/jwt/create", null, Map.of("username", "bob", "password", PASSWORD)));

        post("/users/enable_2fa", first, Map.of("provider", "KeyFob", "label", "Blue fob"));
        Map<String, String> wrong = Map.of("email", bob, "provider", "KeyFob", "token", "KF-1043 755224");
        assertThat(status("/users/enable_2fa_confirm", first, wrong)).isEqualTo(400);
        Map<String, String> right = Map.of("email", bob, "provider", "KeyFob", "token", "KF-1042 755224");
        assertThat((List<?>) post("/users/enable_2fa_confirm", first, right).get("recoveryCodes"))
                .hasSize(10);
        assertThat(nextMail().params()).containsEntry("provider", "KeyFob");

        Map<String, String> begin = Map.of("username", "bob", "password", PASSWORD, "provider", "keyfob");
        String challenge =
                (String) post("/users/two_step_verification_login", null, begin).get("challenge");
        for (String used : List.of("755224", "000000", "KF-1042 755224")) {
            Map<String, String> no = Map.of("challenge", challenge, "token", used);
            assertThat(status("/users/two_step_verification_confirm", null, no)).isEqualTo(400);
        }
        Map<String, String> pressedThrice = Map.of("challenge", challenge, "token", "969429");
        Map<?, ?> signedIn = post("/users/two_step_verification_confirm", null, pressedThrice);
        assertThat(signedIn.get("amr")).isEqualTo(List.of("pwd", "otp"));
        assertThat(get("/users/2fa", token(signedIn))
                        .expectStatus()
                        .isOk()
                        .returnResult(String.class)
                        .getResponseBody())
                .contains("\"provider\":\"KeyFob\",\"label\":\"Blue fob\"");
        post("/users/disable_2fa", token(signedIn), Map.of());
        assertThat(database.sql("SELECT COUNT(*) FROM key_fob WHERE account_id IS NULL AND next_count = 4")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        Map<String, String> notice = nextMail().params();
        Map<String, String> notMe = Map.of("identity", notice.get("notMeUid"), "token", notice.get("notMeToken"));
        assertThat(status("/users/not_me", null, notMe)).isEqualTo(204);
        assertThat(nextMail().kind().name()).isEqualTo("account-frozen");
        assertThat(database.sql("SELECT COUNT(*) FROM key_fob WHERE account_id IS NOT NULL AND next_count = 4")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void to_erase_all_notes_takes_a_fresh_login_and_to_export_them_a_strong_one() throws InterruptedException {
        String carol = "carol@example.org";
        post(
                "/users",
                null,
                Map.of("email", carol, "username", "carol", "password", PASSWORD, "confirmPassword", PASSWORD));
        Map<String, String> link = nextMail().params();
        post("/users/verify_email_confirm", null, Map.of("identity", link.get("uid"), "token", link.get("token")));
        String token = token(post("/jwt/create", null, Map.of("username", "carol", "password", PASSWORD)));
        erase(token).expectStatus().isNoContent();
        CLOCK.updateAndGet(ahead -> ahead.plus(Duration.ofMinutes(5)));
        erase(token)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .value(
                        "WWW-Authenticate",
                        challenge -> assertThat(challenge)
                                .contains("error=\"insufficient_user_authentication\"", "max_age=300"));
        Map<String, String> proof = Map.of("method", "Password", "password", PASSWORD, "purpose", "erasure");
        String fresh = token(post("/users/step_up", token, proof));
        erase(fresh).expectStatus().isNoContent();

        get("/notes/export", fresh)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .value("WWW-Authenticate", challenge -> assertThat(challenge).contains("acr_values=\"aal2\""));
        post("/users/enable_2fa", fresh, Map.of("provider", "Email"));
        Map<String, String> confirm = Map.of(
                "email",
                carol,
                "provider",
                "Email",
                "token",
                nextMail().params().get("code"));
        List<?> codes =
                (List<?>) post("/users/enable_2fa_confirm", fresh, confirm).get("recoveryCodes");
        assertThat(nextMail().kind().name()).isEqualTo("factor-enabled");
        Map<String, String> both =
                Map.of("method", "RecoveryCode", "password", PASSWORD, "token", (String) codes.get(0));
        get("/notes/export", token(post("/users/step_up", fresh, both)))
                .expectStatus()
                .isOk();
        assertThat(nextMail().kind().name()).isEqualTo("recovery-code-used");
    }

    @Test
    void without_a_token_there_are_no_notes() {
        get("/notes", "nonsense").expectStatus().isUnauthorized();
        http.get().uri("/notes").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void the_applications_own_migrations_and_the_starters_live_side_by_side() {
        assertThat(database.sql("SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"version\" = '1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.sql("SELECT COUNT(*) FROM \"ae_schema_history\" WHERE \"version\" = '1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void development_reads_what_is_for_both_and_nothing_of_production(@Autowired Environment environment) {
        assertThat(environment.getProperty("spring.application.name")).isEqualTo("notes");
        assertThat(environment.getProperty("spring.mail.host")).isNull();
    }

    private Map<String, String> answer() throws InterruptedException {
        return Map.of(
                "email",
                EMAIL,
                "provider",
                "Email",
                "token",
                nextMail().params().get("code"));
    }

    private Message nextMail() throws InterruptedException {
        Message mail = mails.poll(20, TimeUnit.SECONDS);
        assertThat(mail).as("a mail").isNotNull();
        return mail;
    }

    private Map<?, ?> post(String path, String token, Map<String, String> body) {
        RestTestClient.RequestBodySpec request = http.post().uri(path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.body(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .returnResult(Map.class)
                .getResponseBody();
    }

    private int status(String path, String token, Map<String, String> body) {
        RestTestClient.RequestBodySpec request = http.post().uri(path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.body(body)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private RestTestClient.ResponseSpec erase(String token) {
        return http.delete()
                .uri("/notes")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private RestTestClient.ResponseSpec get(String path, String token) {
        return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private static String token(Map<?, ?> pair) {
        return (String) pair.get("accessToken");
    }

    /** A bean of the type Mailer takes the place of the mailbox, and in production of SMTP. */
    @TestConfiguration
    static class Mailbox {
        @Bean
        InstantSource authEndpointsTime() {
            return () -> Instant.now().plus(CLOCK.get());
        }

        @Bean
        BlockingQueue<Message> mails() {
            return new LinkedBlockingQueue<>();
        }

        @Bean
        Mailer mailer(BlockingQueue<Message> mails) {
            return mails::add;
        }
    }
}
