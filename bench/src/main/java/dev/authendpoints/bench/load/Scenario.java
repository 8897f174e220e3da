package dev.authendpoints.bench.load;

import dev.authendpoints.bench.users.BenchUser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The servers and the requests that we know. */
enum Scenario {
    /** Our two steps with an authenticator. */
    LOGIN {
        @Override
        HttpReply signIn(Connection server, Turn turn) throws IOException, HttpReply.Unexpected {
            BenchUser user = turn.user();
            String challenge = server.postJson(
                            "/users/two_step_verification_login",
                            "{\"username\":\"" + user.username() + "\",\"password\":\"" + user.password()
                                    + "\",\"provider\":\"Authenticator\"}")
                    .expect(OK)
                    .text("challenge");
            return server.postJson(
                    "/users/two_step_verification_confirm",
                    "{\"email\":\"" + user.email() + "\",\"provider\":\"Authenticator\",\"token\":\"" + turn.code()
                            + "\",\"challenge\":\"" + challenge + "\"}");
        }

        @Override
        HttpReply refresh(Connection server, String token) throws IOException {
            return server.postJson("/jwt/refresh", "{\"refreshToken\":\"" + token + "\"}");
        }

        @Override
        String refreshToken() {
            return "refreshToken";
        }
    },

    /** Keycloak's direct grant with password and code. */
    KEYCLOAK {
        @Override
        HttpReply signIn(Connection server, Turn turn) throws IOException {
            BenchUser user = turn.user();
            return server.postForm(
                    TOKENS,
                    CLIENT + "&grant_type=password&username=" + user.username() + "&password="
                            + URLEncoder.encode(user.password(), StandardCharsets.UTF_8) + "&totp=" + turn.code());
        }

        @Override
        HttpReply refresh(Connection server, String token) throws IOException {
            return server.postForm(TOKENS, CLIENT + "&grant_type=refresh_token&refresh_token=" + token);
        }

        @Override
        String refreshToken() {
            return "refresh_token";
        }
    };

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final String TOKENS = "/realms/bench/protocol/openid-connect/token";
    private static final String CLIENT = "client_id=bench&client_secret=bench-client-secret";

    static Scenario named(String name) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--scenario is login or keycloak, not " + name));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract HttpReply signIn(Connection server, Turn turn) throws IOException, HttpReply.Unexpected;

    abstract HttpReply refresh(Connection server, String token) throws IOException;

    abstract String refreshToken();

    /** A login for each turn. */
    Visit login(Connection server) {
        return turn -> signIn(server, turn).expect(OK).text(refreshToken());
    }

    /** One login first, and then refreshes alone, each with the token of the one before. */
    Visit refreshes(Connection server) {
        return new Signed(
                turn -> signIn(server, turn).expect(OK).text(refreshToken()),
                token -> refresh(server, token).expect(OK).text(refreshToken()));
    }

    /** One login first, and then the same access token is shown again and again. */
    Visit verifies(Connection server) {
        return new Signed(turn -> signIn(server, turn).expect(OK).text("accessToken"), token -> {
            server.get("/jwt/verify", token).expect(NO_CONTENT);
            return token;
        });
    }

    /** Gives a token for a turn. */
    private interface SignIn {
        String with(Turn turn) throws IOException, HttpReply.Unexpected;
    }

    /** Uses a token and gives the next. */
    private interface Use {
        String of(String token) throws IOException, HttpReply.Unexpected;
    }

    /** What somebody does who has signed in; after a failure they sign in again. */
    private static final class Signed implements Visit {
        private final SignIn signIn;
        private final Use use;
        private String token = "";

        Signed(SignIn signIn, Use use) {
            this.signIn = signIn;
            this.use = use;
        }

        @Override
        public void make(Turn turn) throws IOException, HttpReply.Unexpected {
            String last = token;
            token = "";
            token = last.isEmpty() ? signIn.with(turn) : use.of(last);
        }

        @Override
        public boolean needsTurn() {
            return token.isEmpty();
        }
    }
}
