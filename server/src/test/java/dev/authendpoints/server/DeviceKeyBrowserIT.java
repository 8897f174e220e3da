package dev.authendpoints.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.Node.Answer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A real browser makes a key that does not leave it, is trusted and signs in with it, against the packaged server and on a page of
 * its own; whoever has copied its cookie is refused.
 */
class DeviceKeyBrowserIT {
    private static final String NAME = "ada";
    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "correct horse battery";

    /** What a page does: docs/trusted-devices.md has the same. */
    private static final String PAGE = """
        const store = mode => new Promise((done, failed) => {
            const opening = indexedDB.open('authendpoints', 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore('device');
            opening.onerror = () => failed(opening.error);
            opening.onsuccess = () => done(opening.result.transaction('device', mode).objectStore('device'));
        });
        const result = request => new Promise((done, failed) => {
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
        });
        const base64url = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
            .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
        const post = (path, body) => fetch(path, {
            method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
        const ECDSA = {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'};
        async function deviceKey() {
            const keys = await crypto.subtle.generateKey(ECDSA, false, ['sign']);
            await result((await store('readwrite')).put(keys.privateKey, 'key'));
            return crypto.subtle.exportKey('jwk', keys.publicKey);
        }
        async function signIn(username, password) {
            const key = await result((await store('readonly')).get('key'));
            const {nonce} = await (await post('/jwt/device_nonce', {})).json();
            const text = new TextEncoder().encode('authendpoints-device:' + nonce);
            const signature = base64url(await crypto.subtle.sign(ECDSA, key, text));
            return post('/jwt/create', {username, password, deviceNonce: nonce, deviceSignature: signature});
        }
        """;

    private static final Path FOLDER = Node.folder("device-key");
    private static final Set<String> SEEN = new HashSet<>();
    private static Node node;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        node = Node.start(
                FOLDER,
                "--spring.profiles.active=dev",
                "--authendpoints.client-limit.enabled=false",
                "--authendpoints.tokens.transport=bearer", // as in an application; the console does it with the header
                "--authendpoints.password.argon2.memory-kib=8192");
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

    @Test
    void a_browser_binds_itself_with_webcrypto_and_a_copied_cookie_is_refused_and_told() throws Exception {
        String challenge = adaBeginsALogin();
        browser.visits("http://localhost:" + node.port() + "/verify-email.html");
        String code = awaitMail("code");
        JsonNode trusted = run("""
            const answer = await post('/users/two_step_verification_confirm',
                {challenge: given[0], token: given[1], rememberDevice: true, deviceKey: await deviceKey()});
            return {status: answer.status, body: await answer.json()};
            """, challenge, code);
        assertThat(trusted.get("status").intValue()).as(trusted.toString()).isEqualTo(200);

        JsonNode signedIn = run("""
            const answer = await signIn(given[0], given[1]);
            return {status: answer.status, body: await answer.json()};
            """, NAME, PASSWORD);
        assertThat(signedIn.get("status").intValue()).as(signedIn.toString()).isEqualTo(200);
        assertThat(signedIn.at("/body/amr").toString()).isEqualTo("[\"pwd\"]");
        assertThat(run("return (await signIn(given[0], given[1])).status", NAME, PASSWORD)
                        .intValue())
                .isEqualTo(200);

        assertThat(run("""
            const key = await result((await store('readonly')).get('key'));
            return crypto.subtle.exportKey('jwk', key).then(() => 'it left', no => no.name);
            """).stringValue()).isEqualTo("InvalidAccessError");

        String copied = run("return (await (await signIn(given[0], given[1])).json()).deviceToken", NAME, PASSWORD)
                .stringValue();
        Answer thief = node.post("/jwt/create", Map.of("username", NAME, "password", PASSWORD, "deviceToken", copied));
        assertThat(thief.status()).isEqualTo(401);
        assertThat(thief.text("code")).isEqualTo("two_step_verification_required");
        assertThat(run("return (await signIn(given[0], given[1])).status", NAME, PASSWORD)
                        .intValue())
                .isEqualTo(401);
        assertThat(awaitSubject("copy of a device")).isTrue();
    }

    private static String adaBeginsALogin() throws Exception {
        assertThat(node.post(
                                "/users",
                                Map.of(
                                        "email",
                                        EMAIL,
                                        "username",
                                        NAME,
                                        "password",
                                        PASSWORD,
                                        "confirmPassword",
                                        PASSWORD))
                        .status())
                .isEqualTo(200);
        String link = awaitMail("link");
        String uid = link.replaceAll(".*uid=([^&]+).*", "$1");
        String token = link.replaceAll(".*token=(.+)", "$1");
        assertThat(node.post("/users/verify_email_confirm", Map.of("identity", uid, "token", token))
                        .status())
                .isEqualTo(204);
        Answer signedIn = node.post("/jwt/create", Map.of("username", NAME, "password", PASSWORD));
        String access = signedIn.text("accessToken");
        node.post("/users/enable_2fa", Map.of("provider", "Email"), access);
        Answer enabled = node.post(
                "/users/enable_2fa_confirm",
                Map.of("email", EMAIL, "provider", "Email", "token", awaitMail("code")),
                access);
        assertThat(enabled.status()).isEqualTo(200);
        Answer opened = node.post(
                "/users/two_step_verification_login",
                Map.of("username", NAME, "password", PASSWORD, "provider", "Email"));
        assertThat(opened.status()).isEqualTo(200);
        return opened.text("challenge");
    }

    /** Runs a piece of a page; what it was given is in {@code given}. */
    private static JsonNode run(String body, Object... given) throws Exception {
        return browser.script(PAGE + """
            const done = arguments[arguments.length - 1];
            const given = [...arguments].slice(0, -1);
            (async () => {%s})().then(done, no => done(String(no)));
            """.formatted(body), List.of(given));
    }

    /** The newest code or link, which each mail is asked for once. */
    private static String awaitMail(String what) throws Exception {
        for (int look = 0; look < 100; look++) {
            for (JsonNode message :
                    node.get("/dev/mailbox/messages?to=" + EMAIL, null).body()) {
                String text = message.path(what).asString("");
                if (!text.isEmpty() && SEEN.add(message.get("id").stringValue())) {
                    return text;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No " + what + " to " + EMAIL);
    }

    private static boolean awaitSubject(String part) throws Exception {
        for (int look = 0; look < 100; look++) {
            for (JsonNode message :
                    node.get("/dev/mailbox/messages?to=" + EMAIL, null).body()) {
                if (message.get("subject").stringValue().contains(part)) {
                    return true;
                }
            }
            Thread.sleep(100);
        }
        return false;
    }
}
