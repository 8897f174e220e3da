package dev.authendpoints.login;

import dev.authendpoints.token.Renewed;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/** What becomes of a second step. */
public sealed interface SecondStep {
    /**
     * Treats all three shapes.
     *
     * @param signedIn what to do with a session
     * @param enrol what to do when a factor has to be enabled first
     * @param refused what to do with a refusal
     * @param <T> what all give
     * @return what was given
     */
    <T> T fold(Function<SignedIn, T> signedIn, Function<Renewed, T> enrol, Function<Refusal, T> refused);

    /**
     * Both proofs are given and the session is open.
     *
     * @param welcome what the login gets
     * @param recoveryCodesLeft how many recovery codes are left, when they are so few that the owner should make new ones
     * @param remarks what the factor has to say: further members of the answer, as JSON values
     */
    record SignedIn(Welcome welcome, OptionalInt recoveryCodesLeft, Map<String, Object> remarks) implements SecondStep {
        /** Takes a copy. */
        public SignedIn {
            remarks = Map.copyOf(remarks);
        }

        @Override
        public <T> T fold(Function<SignedIn, T> signedIn, Function<Renewed, T> enrol, Function<Refusal, T> refused) {
            return signedIn.apply(this);
        }
    }

    /**
     * Both proofs are given; none of the account's factors is of a kind that its rule takes.
     *
     * @param token enables a factor and does nothing else
     */
    record EnrolmentNeeded(Renewed token) implements SecondStep {
        @Override
        public <T> T fold(Function<SignedIn, T> signedIn, Function<Renewed, T> enrol, Function<Refusal, T> refused) {
            return enrol.apply(token);
        }
    }

    /**
     * There is no session.
     *
     * @param reason why
     */
    record Refused(Refusal reason) implements SecondStep {
        @Override
        public <T> T fold(Function<SignedIn, T> signedIn, Function<Renewed, T> enrol, Function<Refusal, T> refused) {
            return refused.apply(reason);
        }
    }
}
