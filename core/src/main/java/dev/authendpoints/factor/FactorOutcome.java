package dev.authendpoints.factor;

import dev.authendpoints.secret.Secret;
import java.util.List;
import java.util.function.Function;

/** What becomes of a change that may bring new recovery codes. */
public sealed interface FactorOutcome {
    /**
     * Treats both shapes.
     *
     * @param done what to do with the codes, of which there may be none
     * @param refused what to do with a refusal
     * @param <T> what both give
     * @return what was given
     */
    <T> T fold(Function<List<Secret>, T> done, Function<EnableRefusal, T> refused);

    /**
     * It is done.
     *
     * @param recoveryCodes new codes, shown this once; empty when the change brings none
     */
    record Done(List<Secret> recoveryCodes) implements FactorOutcome {
        /** Takes a copy of the codes. */
        public Done {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public <T> T fold(Function<List<Secret>, T> done, Function<EnableRefusal, T> refused) {
            return done.apply(recoveryCodes);
        }
    }

    /**
     * It is not done.
     *
     * @param reason why
     */
    record Refused(EnableRefusal reason) implements FactorOutcome {
        @Override
        public <T> T fold(Function<List<Secret>, T> done, Function<EnableRefusal, T> refused) {
            return refused.apply(reason);
        }
    }
}
