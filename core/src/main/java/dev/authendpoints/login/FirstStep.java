package dev.authendpoints.login;

import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What becomes of a first step. */
public sealed interface FirstStep {
    /**
     * Treats both shapes.
     *
     * @param opened what to do with an open login
     * @param refused what to do with a refusal
     * @param <T> what both give
     * @return what was given
     */
    <T> T fold(Function<Opened, T> opened, Function<Refused, T> refused);

    /**
     * The password is proved, and a second step is awaited. It is a first step, not a success with a correction: nothing
     * here opens any door.
     *
     * @param challenge names the login to the second step
     * @param type the kind of factor that was chosen
     * @param expiresIn how long the second step is taken
     * @param offer what the factor has ready
     * @param enabled the account's kinds of factors
     */
    record Opened(Secret challenge, FactorType type, Duration expiresIn, Offer offer, List<FactorType> enabled)
            implements FirstStep {
        @Override
        public <T> T fold(Function<Opened, T> opened, Function<Refused, T> refused) {
            return opened.apply(this);
        }
    }

    /**
     * There is no login.
     *
     * @param reason why
     * @param enabled the account's kinds of factors, for whom had the password right
     */
    record Refused(Refusal reason, List<FactorType> enabled) implements FirstStep {
        @Override
        public <T> T fold(Function<Opened, T> opened, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
