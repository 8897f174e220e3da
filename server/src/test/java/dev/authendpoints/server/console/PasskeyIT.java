package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.authendpoints.server.Node.Answer;
import dev.authendpoints.server.console.Site.Resident;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a real browser signs, where it can be made to do wrong. What keys in software can be made to say is in the stories of
 * the testkit, and how people use passkeys in {@link FactorsIT}.
 */
@ExtendWith(AtTheConsole.class)
class PasskeyIT {
    private static final String MAKE = """
            const [{publicKey}, done] = [JSON.parse(arguments[0]), arguments[1]];
            navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey)})
                .then(made => done(JSON.stringify(made)), no => done(String(no)));
            """;
    private static final String SIGN = """
            const [{publicKey}, done] = [JSON.parse(arguments[0]), arguments[1]];
            navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey)})
                .then(signed => done(JSON.stringify(signed)), no => done(String(no)));
            """;
    private static final String HOME = "/verify-email.html"; // of this origin, and without a session

    private final Site site;
    private final Visitor visitor;

    PasskeyIT(Site site, Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    @Test
    void what_is_signed_on_a_page_elsewhere_opens_nothing_here() throws Exception {
        Resident ada = movesInWithPasskey();
        Resident bob = site.movesIn("bob");
        String bobs = site.token(bob);
        Answer login = beginsLogin(ada);
        HttpServer elsewhere = pageElsewhere();
        try {
            visitor.opens("http://localhost:" + elsewhere.getAddress().getPort() + "/");
            assertThat(confirms(login).status()).isEqualTo(400);
            assertThat(alone().status()).isEqualTo(400);
            assertThat(makes(bobs).status()).isEqualTo(400);
        } finally {
            elsewhere.stop(0);
        }
        visitor.opens(HOME);
        assertThat(confirms(login).status()).isEqualTo(200);
        assertThat(makes(bobs).status()).isEqualTo(200);
    }

    @Test
    void a_copy_whose_counter_lags_behind_opens_nothing_and_is_told_of() throws Exception {
        Resident ada = movesInWithPasskey();
        Object copy = visitor.passkeys().passkeys().get(0);
        assertThat(alone().status()).isEqualTo(200);
        assertThat(alone().status()).isEqualTo(200);
        visitor.passkeys().holdsOnly(copy);
        assertThat(alone().status()).isEqualTo(400);
        site.mail(ada.email(), "subject", "copy of a passkey");
    }

    private Resident movesInWithPasskey() throws Exception {
        Resident one = site.movesIn("ada");
        visitor.comesWith(Look.DESKTOP);
        visitor.holdsPasskeys();
        visitor.opens(HOME);
        assertThat(makes(site.token(one)).status()).isEqualTo(200);
        return one;
    }

    private Answer makes(String token) throws Exception {
        Answer options = site.post("/users/passkeys/options", Map.of(), token);
        return site.post("/users/passkeys", Map.of("token", inTheBrowser(MAKE, options)), token);
    }

    private Answer beginsLogin(Resident one) throws Exception {
        return site.post(
                "/users/two_step_verification_login",
                Map.of("username", one.name(), "password", Site.PASSWORD, "provider", "Passkey"),
                null);
    }

    private Answer confirms(Answer login) throws Exception {
        return site.post(
                "/users/two_step_verification_confirm",
                Map.of("challenge", login.text("challenge"), "token", inTheBrowser(SIGN, login)),
                null);
    }

    private Answer alone() throws Exception {
        Answer options = site.post("/users/passkeys/login_options", Map.of(), null);
        return site.post("/users/passkeys/login", Map.of("token", inTheBrowser(SIGN, options)), null);
    }

    /** The credential as JSON: whatever is refused, the browser has signed it. */
    private String inTheBrowser(String script, Answer options) {
        String credential = String.valueOf(visitor.awaits(script, options.body().toString()));
        assertThat(credential).startsWith("{");
        return credential;
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
}
