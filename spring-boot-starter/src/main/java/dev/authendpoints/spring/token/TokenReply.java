package dev.authendpoints.spring.token;

import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.token.TokenPair;

/** Writes a pair of tokens. */
public final class TokenReply {
    private TokenReply() {}

    /**
     * Makes the answer.
     *
     * @param tokens the pair
     * @return its members
     */
    public static Reply of(TokenPair tokens) {
        return new Reply()
                .with("accessToken", tokens.accessToken().reveal())
                .with("refreshToken", tokens.refreshToken().reveal())
                .with("tokenType", "Bearer")
                .with("expiresIn", tokens.expiresIn().toSeconds())
                .with("refreshExpiresIn", tokens.refreshExpiresIn().toSeconds())
                .with("amr", tokens.amr());
    }
}
