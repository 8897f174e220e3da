package dev.authendpoints.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.authendpoints.server.Node.Answer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A real browser makes passkeys and signs in with them against the packaged server; what it can be made to do wrong is refused. */
class PasskeyBrowserIT {
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern LINK = Pattern.compile("uid=([A-Za-z0-9_-]+)&token=([A-Za-z0-9_-]+)");
    private static final Path FOLDER = Node.folder("passkeys");
    private static Node node;
    private static Browser browser;
    private static int people;

    @BeforeAll
    static void start() throws Exception {
        node = Node.start(
                FOLDER,
                "--spring.profiles.active=dev",
                "--authendpoints.client-limit.enabled=false",
                "--authendpoints.password.argon2.memory-kib=8192",
                "--authendpoints.passkey.rp-id=localhost",
                "--authendpoints.passkey.origins=http://localhost:${server.port},http://a.localhost:${server.port}");
        browser = Browser.start(FOLDER);
    }

    @AfterAll
    static void stop() throws Exception {
        try {
            browser.ends();
        } finally {
            node.stop();
        }
    }

    @BeforeEach
    void open() throws Exception {
        browser.forgetsEverything();
        browser.verifiesItsUser(true);
        browser.visits(page("localhost", node.port()));
    }

    @AfterEach
    void verifyAgain() throws Exception {
        browser.verifiesItsUser(true);
    }

    @Test
    void a_browser_makes_a_passkey_and_signs_in_with_it_behind_the_password() throws Exception {
        Someone ada = movesIn();
        ada.makesAPasskey();
        assertThat(browser.passkeys()).hasSize(1);
        Answer opened = ada.beginsLogin();
        Answer signedIn = confirm(opened, browser.gets(opened.body().get("publicKey")));
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(amr(signedIn)).contains("pwd", "user");
        assertThat(node.get("/jwt/verify", signedIn.text("accessToken")).status())
                .isEqualTo(204);
        JsonNode kept =
                node.get("/users/passkeys", signedIn.text("accessToken")).body();
        assertThat(kept.at("/passkeys/0/credentialId").stringValue())
                .isEqualTo(browser.passkeys().get(0).get("credentialId").stringValue());
        assertThat(kept.get("userHandle").stringValue())
                .isEqualTo(browser.passkeys().get(0).get("userHandle").stringValue());
    }

    @Test
    void a_browser_signs_in_with_a_passkey_alone() throws Exception {
        Someone ada = movesIn();
        ada.makesAPasskey();
        Answer signedIn = alone(browser.gets(passwordless()));
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(amr(signedIn)).contains("user").doesNotContain("pwd");
        assertThat(claims(signedIn)).contains("\"acr\":\"aal2\"").contains("\"username\":\"" + ada.name + "\"");
    }

    @Test
    void a_browser_fills_a_passkey_in_where_it_fills_in_names() throws Exception {
        Someone ada = movesIn();
        ada.makesAPasskey();
        Answer signedIn = alone(browser.getsByAutofill(passwordless()));
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(claims(signedIn)).contains("\"username\":\"" + ada.name + "\"");
    }

    @Test
    void the_page_itself_signs_in_and_no_policy_of_its_content_is_in_the_way() throws Exception {
        movesIn().makesAPasskey();
        JsonNode status = browser.script("""
                const [done] = arguments;
                const post = (path, body) => fetch(path, {
                    method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
                (async () => {
                    const {publicKey} = await (await post('/users/passkeys/login_options', {})).json();
                    const credential = await navigator.credentials.get(
                        {publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey)});
                    return (await post('/users/passkeys/login', {credential})).status;
                })().then(done, no => done(String(no)));
                """, List.of());
        assertThat(status.asString()).isEqualTo("200");
    }

    @Test
    void another_origin_is_refused() throws Exception {
        Someone ada = movesIn();
        ada.makesAPasskey();
        Answer opened = ada.beginsLogin();
        HttpServer other = pageElsewhere();
        try {
            browser.visits("http://localhost:" + other.getAddress().getPort() + "/");
            assertThat(confirm(opened, browser.gets(opened.body().get("publicKey")))
                            .status())
                    .isEqualTo(400);
            assertThat(alone(browser.gets(passwordless())).status()).isEqualTo(400);
            Someone bob = movesIn();
            assertThat(bob.completes(browser.creates(bob.begins().body().get("publicKey")))
                            .status())
                    .isEqualTo(400);
        } finally {
            other.stop(0);
        }
        browser.visits(page("localhost", node.port()));
        assertThat(confirm(opened, browser.gets(opened.body().get("publicKey"))).status())
                .isEqualTo(200);
    }

    @Test
    void another_relying_party_is_refused() throws Exception {
        Someone ada = movesIn();
        browser.visits(page("a.localhost", node.port())); // an origin that the server takes
        ObjectNode options = (ObjectNode) ada.begins().body().get("publicKey");
        ((ObjectNode) options.get("rp")).put("id", "a.localhost");
        String made = browser.creates(options);
        assertThat(made).startsWith("{");
        assertThat(ada.completes(made).status()).isEqualTo(400);
        ObjectNode request = (ObjectNode) passwordless();
        request.put("rpId", "a.localhost");
        assertThat(alone(browser.gets(request)).status()).isEqualTo(404); // nobody has that passkey
        browser.visits(page("127.0.0.1", node.port()));
        assertThat(browser.gets(passwordless())).isEqualTo("!SecurityError"); // the browser itself refuses
    }

    @Test
    void another_persons_passkey_is_refused() throws Exception {
        Someone ada = movesIn();
        ada.makesAPasskey();
        Someone bob = movesIn();
        bob.makesAPasskey();
        Answer adas = ada.beginsLogin();
        Answer bobs = bob.beginsLogin();
        ObjectNode mixed = (ObjectNode) adas.body().get("publicKey").deepCopy();
        mixed.set("allowCredentials", bobs.body().at("/publicKey/allowCredentials"));
        assertThat(confirm(adas, browser.gets(mixed)).status()).isEqualTo(400);
        assertThat(confirm(adas, browser.gets(adas.body().get("publicKey"))).status())
                .isEqualTo(200);
        assertThat(confirm(bobs, browser.gets(bobs.body().get("publicKey"))).status())
                .isEqualTo(200);
    }

    @Test
    void a_signature_that_was_used_is_refused() throws Exception {
        Someone ada = movesIn();
        ada.makesAPasskey();
        String signed = browser.gets(passwordless());
        assertThat(alone(signed).status()).isEqualTo(200);
        assertThat(alone(signed).status()).isEqualTo(400);
        Answer opened = ada.beginsLogin();
        String second = browser.gets(opened.body().get("publicKey"));
        assertThat(confirm(opened, second).status()).isEqualTo(200);
        assertThat(confirm(ada.beginsLogin(), second).status()).isEqualTo(400);
    }

    @Test
    void a_passkey_that_has_not_verified_its_user_is_a_second_factor_and_no_more() throws Exception {
        Someone ada = movesIn();
        ada.makesAPasskey();
        browser.verifiesItsUser(false);
        ObjectNode discouraged = (ObjectNode) passwordless();
        discouraged.put("userVerification", "discouraged");
        assertThat(alone(browser.gets(discouraged)).status()).isEqualTo(400);
        Answer opened = ada.beginsLogin();
        ObjectNode options = (ObjectNode) opened.body().get("publicKey");
        options.put("userVerification", "discouraged");
        Answer signedIn = confirm(opened, browser.gets(options));
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(amr(signedIn)).contains("pwd").doesNotContain("user");
    }

    @Test
    void a_copy_whose_counter_lags_behind_is_refused() throws Exception {
        Someone ada = movesIn();
        ada.makesAPasskey();
        JsonNode copy = browser.passkeys().get(0);
        assertThat(alone(browser.gets(passwordless())).status()).isEqualTo(200);
        assertThat(alone(browser.gets(passwordless())).status()).isEqualTo(200);
        browser.forgetsEverything();
        browser.holds(copy);
        assertThat(alone(browser.gets(passwordless())).status()).isEqualTo(400);
        assertThat(mails(ada.email)).anyMatch(subject -> subject.contains("copy of a passkey"));
    }

    private static Someone movesIn() throws Exception {
        people++;
        String name = "someone" + people;
        String email = name + "@example.org";
        Answer registered = node.post(
                "/users", Map.of("email", email, "username", name, "password", PASSWORD, "confirmPassword", PASSWORD));
        assertThat(registered.status()).isEqualTo(200);
        Matcher link = LINK.matcher(awaitLink(email));
        assertThat(link.find()).isTrue();
        assertThat(node.post("/users/verify_email_confirm", Map.of("identity", link.group(1), "token", link.group(2)))
                        .status())
                .isEqualTo(204);
        Answer signedIn = node.post("/jwt/create", Map.of("username", name, "password", PASSWORD));
        return new Someone(name, email, signedIn.text("accessToken"));
    }

    private static String awaitLink(String email) throws Exception {
        for (int look = 0; look < 100; look++) {
            JsonNode messages =
                    node.get("/dev/mailbox/messages?to=" + email, null).body();
            if (!messages.isEmpty()) {
                return messages.get(0).get("link").stringValue();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No mail to " + email);
    }

    private static List<String> mails(String email) throws Exception {
        for (int look = 0; look < 100; look++) {
            List<String> subjects = node.get("/dev/mailbox/messages?to=" + email, null)
                    .body()
                    .valueStream()
                    .map(message -> message.get("subject").stringValue())
                    .toList();
            if (subjects.size() > 2) {
                return subjects;
            }
            Thread.sleep(100);
        }
        return List.of();
    }

    private static JsonNode passwordless() throws Exception {
        return node.post("/users/passkeys/login_options", Map.of()).body().get("publicKey");
    }

    private static Answer alone(String credential) throws Exception {
        assertThat(credential).startsWith("{");
        return node.post("/users/passkeys/login", Map.of("token", credential));
    }

    private static Answer confirm(Answer opened, String credential) throws Exception {
        assertThat(credential).startsWith("{");
        return node.post(
                "/users/two_step_verification_confirm",
                Map.of("challenge", opened.text("challenge"), "token", credential));
    }

    private static List<String> amr(Answer signedIn) {
        return signedIn.body()
                .get("amr")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private static String claims(Answer signedIn) {
        String payload = signedIn.text("accessToken").split("\\.", -1)[1];
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    private static String page(String host, int port) {
        return "http://" + host + ":" + port + "/verify-email.html";
    }

    private static HttpServer pageElsewhere() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = "<!doctype html><title>Elsewhere</title>".getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static final class Someone {
        private final String name;
        private final String email;
        private final String accessToken;

        Someone(String name, String email, String accessToken) {
            this.name = name;
            this.email = email;
            this.accessToken = accessToken;
        }

        Answer begins() throws Exception {
            Answer begun = node.post("/users/passkeys/options", Map.of(), accessToken);
            assertThat(begun.status()).isEqualTo(200);
            return begun;
        }

        Answer completes(String credential) throws Exception {
            assertThat(credential).startsWith("{");
            return node.post("/users/passkeys", Map.of("token", credential), accessToken);
        }

        void makesAPasskey() throws Exception {
            String made = browser.creates(begins().body().get("publicKey"));
            assertThat(completes(made).status()).isEqualTo(200);
        }

        Answer beginsLogin() throws Exception {
            Answer opened = node.post(
                    "/users/two_step_verification_login",
                    Map.of("username", name, "password", PASSWORD, "provider", "Passkey"));
            assertThat(opened.status()).isEqualTo(200);
            return opened;
        }
    }
}
