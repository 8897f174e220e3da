package dev.authendpoints.login;

import dev.authendpoints.token.TokenPair;
import java.util.function.Function;

/** What becomes of a second step. */
public sealed interface SecondStep {
    /**
     * Treats both shapes.
     *
     * @param signedIn what to do with tokens
     * @param refused what to do with a refusal
     * @param <T> what both give
     * @return what was given
     */
    <T> T fold(Function<TokenPair, T> signedIn, Function<Refusal, T> refused);

    /**
     * Both proofs are given and the session is open.
     *
     * @param tokens its tokens
     */
    record SignedIn(TokenPair tokens) implements SecondStep {
        @Override
        public <T> T fold(Function<TokenPair, T> signedIn, Function<Refusal, T> refused) {
            return signedIn.apply(tokens);
        }
    }

    /**
     * There is no session.
     *
     * @param reason why
     */
    record Refused(Refusal reason) implements SecondStep {
        @Override
        public <T> T fold(Function<TokenPair, T> signedIn, Function<Refusal, T> refused) {
            return refused.apply(reason);
        }
    }
}
