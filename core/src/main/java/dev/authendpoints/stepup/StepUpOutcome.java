package dev.authendpoints.stepup;

import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.token.Renewed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What becomes of a request to step up. */
public sealed interface StepUpOutcome {
    /**
     * Treats all three shapes.
     *
     * @param begun what to do with a step-up that waits for its proof
     * @param proved what to do with a session that is fresh
     * @param refused what to do with a refusal
     * @param <T> what all give
     * @return what was given
     */
    <T> T fold(Function<Begun, T> begun, Function<Proved, T> proved, Function<Refused, T> refused);

    /**
     * A proof is awaited.
     *
     * @param type the kind of factor
     * @param expiresIn how long it is taken
     * @param offer what the factor has ready
     */
    record Begun(FactorType type, Duration expiresIn, Offer offer) implements StepUpOutcome {
        @Override
        public <T> T fold(Function<Begun, T> begun, Function<Proved, T> proved, Function<Refused, T> refused) {
            return begun.apply(this);
        }
    }

    /**
     * The session is as fresh as after a login.
     *
     * @param token its access token from now on
     * @param purpose what it is fresh for; nothing for everything
     */
    record Proved(Renewed token, Optional<Purpose> purpose) implements StepUpOutcome {
        @Override
        public <T> T fold(Function<Begun, T> begun, Function<Proved, T> proved, Function<Refused, T> refused) {
            return proved.apply(this);
        }
    }

    /**
     * Nothing has changed.
     *
     * @param reason why
     * @param methods what would do, where another method was named
     */
    record Refused(StepUpRefusal reason, List<String> methods) implements StepUpOutcome {
        /** Takes a copy. */
        public Refused {
            methods = List.copyOf(methods);
        }

        @Override
        public <T> T fold(Function<Begun, T> begun, Function<Proved, T> proved, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
