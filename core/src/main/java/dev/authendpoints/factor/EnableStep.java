package dev.authendpoints.factor;

import dev.authendpoints.input.FieldError;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What becomes of a request to enable a factor. */
public sealed interface EnableStep {
    /**
     * Treats all shapes.
     *
     * @param offered what to do with an offer
     * @param refused what to do with a refusal
     * @param invalid what to do with what is wrong about the request
     * @param <T> what all give
     * @return what was given
     */
    <T> T fold(Function<Offered, T> offered, Function<EnableRefusal, T> refused, Function<List<FieldError>, T> invalid);

    /**
     * The factor is ready to be proved.
     *
     * @param type its kind
     * @param expiresIn how long the proof is taken
     * @param offer what it has ready
     */
    record Offered(FactorType type, Duration expiresIn, Offer offer) implements EnableStep {
        @Override
        public <T> T fold(
                Function<Offered, T> offered,
                Function<EnableRefusal, T> refused,
                Function<List<FieldError>, T> invalid) {
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
        public <T> T fold(
                Function<Offered, T> offered,
                Function<EnableRefusal, T> refused,
                Function<List<FieldError>, T> invalid) {
            return refused.apply(reason);
        }
    }

    /**
     * The request does not say what the factor needs, and nothing has changed.
     *
     * @param errors what is wrong
     */
    record Invalid(List<FieldError> errors) implements EnableStep {
        /** Takes a copy. */
        public Invalid {
            errors = List.copyOf(errors);
        }

        @Override
        public <T> T fold(
                Function<Offered, T> offered,
                Function<EnableRefusal, T> refused,
                Function<List<FieldError>, T> invalid) {
            return invalid.apply(errors);
        }
    }
}
