package dev.authendpoints.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.Node.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Somebody with an account at a node, and with a mailbox that outlives it. */
final class Somebody {
    private static final String PASSWORD = "correct horse battery";

    private final String name;
    private final Node node;
    private final Inbox inbox;

    Somebody(String name, Node node, Inbox inbox) {
        this.name = name;
        this.node = node;
        this.inbox = inbox;
    }

    Answer registers() throws IOException, InterruptedException {
        return node.post(
                "/users",
                Map.of("email", email(), "username", name, "password", PASSWORD, "confirmPassword", PASSWORD));
    }

    /** Registers and confirms the address; gives the access token of a login. */
    String movesIn() throws Exception {
        assertThat(registers().status()).isEqualTo(200);
        List<String> link = inbox.link(email(), 1);
        Map<String, String> proof = Map.of("identity", link.get(0), "token", link.get(1));
        assertThat(node.post("/users/verify_email_confirm", proof).status()).isEqualTo(204);
        return signsIn().text("accessToken");
    }

    /** Moves in and takes codes by mail as the second step. */
    void movesInWithTwoSteps() throws Exception {
        String accessToken = movesIn();
        assertThat(enables(asksForCodes(accessToken), accessToken)).isEqualTo(200);
    }

    Answer signsIn() throws IOException, InterruptedException {
        return node.post("/jwt/create", Map.of("username", name, "password", PASSWORD));
    }

    /** Asks for codes by mail as the second step; gives the one that is mailed. */
    String asksForCodes(String accessToken) throws Exception {
        int codes = inbox.codes(email());
        assertThat(node.get("/users/enable_2fa", accessToken).status()).isEqualTo(200);
        return inbox.code(email(), codes + 1);
    }

    int enables(String code, String accessToken) throws Exception {
        Map<String, String> body = Map.of("email", email(), "provider", "Email", "token", code);
        return node.post("/users/enable_2fa_confirm", body, accessToken).status();
    }

    int disables(String accessToken) throws Exception {
        return node.post("/users/disable_2fa", Map.of(), accessToken).status();
    }

    /** The first of two steps. */
    Login beginsLogin() throws Exception {
        int codes = inbox.codes(email());
        Answer opened = node.post(
                "/users/two_step_verification_login",
                Map.of("username", name, "password", PASSWORD, "provider", "Email"));
        assertThat(opened.status()).as(name).isEqualTo(200);
        return new Login(opened.text("challenge"), inbox.code(email(), codes + 1));
    }

    /** The second. */
    Answer confirms(Login login, String code) throws Exception {
        return node.post("/users/two_step_verification_confirm", Map.of("challenge", login.challenge(), "token", code));
    }

    void awaitsLink() throws Exception {
        inbox.link(email(), 1);
    }

    private String email() {
        return name + "@example.org";
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * A login between its two steps.
     *
     * @param challenge what the first step gave
     * @param code what was mailed
     */
    record Login(String challenge, String code) {
        static final Login NONE = new Login("", "");
    }
}
