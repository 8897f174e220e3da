package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.Node;
import dev.authendpoints.server.Node.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The packaged server in development, with its mailbox, and people who live there. */
final class Site implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Node node;
    private final Path folder;
    private int people;

    private Site(Node node, Path folder) {
        this.node = node;
        this.folder = folder;
    }

    static Site open(Path folder, String... more) throws Exception {
        String[] settings = {
            "--spring.profiles.active=dev",
            "--authendpoints.product-name=Analytical Engines",
            "--authendpoints.client-limit.enabled=false",
            "--authendpoints.mail.poll=25ms",
            "--authendpoints.password.argon2.memory-kib=8192"
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(settings), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return new Site(Node.start(folder, all), folder);
    }

    /** What the server has said on its standard output. */
    Path log() {
        return folder.resolve("server.log");
    }

    /** Passkeys belong to a name, not to a number: the pages are opened at localhost. */
    String base() {
        return "http://localhost:" + node.port();
    }

    /** A name that nobody else has. */
    String name(String like) {
        return like + ++people;
    }

    /** A mobile number that nobody else has. */
    String phoneNumber() {
        return "+4915123456%03d".formatted(++people);
    }

    /** Somebody with an address that is confirmed. */
    Resident movesIn(String like) throws Exception {
        return movesInAs(name(like));
    }

    private Resident movesInAs(String name) throws Exception {
        Resident one = new Resident(name);
        assertThat(node.post(
                                "/users",
                                Map.of(
                                        "email",
                                        one.email(),
                                        "username",
                                        one.name(),
                                        "password",
                                        PASSWORD,
                                        "confirmPassword",
                                        PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(node.post("/users/verify_email", Map.of(), token(one)).status())
                .isEqualTo(204);
        String link = mail(one.email(), "link", "verify-email").get("link").asString();
        String[] values = link.substring(link.indexOf('#') + 1).split("[=&]", -1);
        assertThat(node.post("/users/verify_email_confirm", Map.of("identity", values[1], "token", values[3]))
                        .status())
                .isEqualTo(204);
        return one;
    }

    /** Somebody who signs in with an authenticator as their second step. */
    Resident movesInWithAuthenticator(String like) throws Exception {
        return movesInWithAuthenticatorAs(name(like));
    }

    /** Under a name that only one person in this run may have. */
    Resident movesInWithAuthenticatorAs(String name) throws Exception {
        Resident one = movesInAs(name);
        String token = token(one);
        Answer offer = node.post("/users/enable_2fa", Map.of("provider", "Authenticator"), token);
        CodeApp app = new CodeApp(offer.text("secret"));
        Answer enabled = node.post(
                "/users/enable_2fa_confirm",
                Map.of(
                        "email", one.email(),
                        "provider", "Authenticator",
                        "token", app.codeBefore()),
                token);
        assertThat(enabled.status()).isEqualTo(200);
        return new Resident(
                one.name(), app, enabled.body().at("/recoveryCodes/0").asString());
    }

    String token(Resident one) throws Exception {
        return node.post("/jwt/create", Map.of("username", one.name(), "password", PASSWORD))
                .text("accessToken");
    }

    String tokenOfBothSteps(Resident one) throws Exception {
        Answer login = node.post(
                "/users/two_step_verification_login",
                Map.of("username", one.name(), "password", PASSWORD, "provider", "Authenticator"));
        Map<String, String> proof = Map.of("challenge", login.text("challenge"), "token", one.code());
        return node.post("/users/two_step_verification_confirm", proof).text("accessToken");
    }

    /** Whether a name and a password are those of an account, whatever it asks for after them. */
    boolean opensTo(String name, String password) throws Exception {
        Answer answer = node.post("/jwt/create", Map.of("username", name, "password", password));
        return answer.status() == 200 || answer.text("code").equals("two_step_verification_required");
    }

    Answer get(String path, @Nullable String token) throws Exception {
        return node.get(path, token);
    }

    Answer post(String path, Map<String, String> body, @Nullable String token) throws Exception {
        return node.post(path, body, token);
    }

    /** The newest message to somebody that carries a code or a link with something in it. */
    JsonNode mail(String to, String carries, String part) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<JsonNode> found = find(to, carries, part);
        while (found.isEmpty()) {
            assertThat(System.nanoTime())
                    .as("%s gets a mail with a %s", to, carries)
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
            found = find(to, carries, part);
        }
        return found.get();
    }

    /** So that the next message is the newest. */
    void forgetsMails() throws Exception {
        node.delete("/dev/mailbox/messages");
    }

    String code(String to) throws Exception {
        return mail(to, "code", "").get("code").asString();
    }

    String link(String to, String page) throws Exception {
        return mail(to, "link", page).get("link").asString();
    }

    /** What the newest message offers to somebody who has not done what it tells of. */
    String objection(String to) throws Exception {
        String text = mail(to, "text", "/not-me").get("text").asString();
        return text.lines()
                .filter(line -> line.contains("/not-me"))
                .findFirst()
                .map(String::strip)
                .orElseThrow();
    }

    private Optional<JsonNode> find(String to, String carries, String part) throws Exception {
        for (JsonNode message : node.get("/dev/mailbox/messages?to=" + to.replace("+", "%2B"), null)
                .body()) {
            JsonNode value = message.get(carries);
            if (value != null && !value.isNull() && value.asString().contains(part)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            node.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Somebody who has an account.
     *
     * @param name their username
     * @param app their authenticator; null for none
     * @param recoveryCode one of their recovery codes; empty for none
     */
    record Resident(String name, @Nullable CodeApp app, String recoveryCode) {
        Resident(String name) {
            this(name, null, "");
        }

        String email() {
            return name + "@example.org";
        }

        String code() {
            if (app == null) {
                throw new IllegalStateException(name + " has no authenticator");
            }
            return app.code();
        }
    }
}
