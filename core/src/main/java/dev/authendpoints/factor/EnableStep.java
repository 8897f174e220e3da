package dev.authendpoints.factor;

import java.time.Duration;
import java.util.function.Function;

/** What becomes of a request to enable a factor. */
public sealed interface EnableStep {
    /**
     * Treats both shapes.
     *
     * @param offered what to do with an offer
     * @param refused what to do with a refusal
     * @param <T> what both give
     * @return what was given
     */
    <T> T fold(Function<Offered, T> offered, Function<EnableRefusal, T> refused);

    /**
     * The factor is ready to be proved.
     *
     * @param type its kind
     * @param expiresIn how long the proof is taken
     * @param offer what it has ready
     */
    record Offered(FactorType type, Duration expiresIn, Offer offer) implements EnableStep {
        @Override
        public <T> T fold(Function<Offered, T> offered, Function<EnableRefusal, T> refused) {
            return offered.apply(this);
        }
    }

    /**
     * It cannot be enabled now.
     *
     * @param reason why
     */
    record Refused(EnableRefusal reason) implements EnableStep {
        @Override
        public <T> T fold(Function<Offered, T> offered, Function<EnableRefusal, T> refused) {
            return refused.apply(reason);
        }
    }
}
