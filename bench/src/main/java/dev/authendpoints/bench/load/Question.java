package dev.authendpoints.bench.load;

import java.io.IOException;

/** What a stranger can ask about a name or an address; the answer is the same whether somebody has it. */
enum Question {
    /** Signing in with a wrong password. */
    SIGN_IN("/jwt/create", "{\"username\":\"%1$s\",\"password\":\"nothing but a guess\"}", 401),
    /** The first of two steps with a wrong password. */
    FIRST_STEP(
            "/users/two_step_verification_login",
            "{\"username\":\"%1$s\",\"password\":\"nothing but a guess\",\"provider\":\"Authenticator\"}",
            401),
    /** The second step where the first was not taken. */
    SECOND_STEP(
            "/users/two_step_verification_confirm",
            "{\"email\":\"%2$s\",\"provider\":\"Authenticator\",\"token\":\"123456\"}",
            400),
    /** Asking for the link that resets a password. */
    RESET("/users/reset_password", "{\"email\":\"%2$s\"}", 204),
    /** Registering with an address under a name of one's own. */
    REGISTRATION(
            "/users",
            "{\"email\":\"%2$s\",\"username\":\"%3$s\",\"password\":\"plough under the lantern\","
                    + "\"confirmPassword\":\"plough under the lantern\"}",
            200);

    private final String path;
    private final String body;
    private final int answer;

    Question(String path, String body, int answer) {
        this.path = path;
        this.body = body;
        this.answer = answer;
    }

    /**
     * Asks once.
     *
     * @param server whom
     * @param username of whom, by name
     * @param email and by address
     * @param own a name that nobody has
     * @return how long the answer took, in nanoseconds
     */
    long ask(Connection server, String username, String email, String own) throws IOException, HttpReply.Unexpected {
        String text = body.formatted(username, email, own);
        long start = System.nanoTime();
        HttpReply reply = server.postJson(path, text);
        long took = System.nanoTime() - start;
        reply.expect(answer);
        return took;
    }

    @Override
    public String toString() {
        return path;
    }
}
