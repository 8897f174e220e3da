package dev.authendpoints.stepup;

import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Purpose;
import java.util.Optional;

/**
 * What somebody gives to step up.
 *
 * @param factor the factor that was chosen and what proves it; nothing for the password alone
 * @param password the password
 * @param purpose what it is for; nothing for whatever a fresh login is good for
 */
public record Proofs(Optional<OfFactor> factor, Optional<Secret> password, Optional<Purpose> purpose) {
    /**
     * A factor and what proves it.
     *
     * @param kind the kind of factor
     * @param answer what was typed or signed
     */
    public record OfFactor(Factor kind, Answer answer) {}
}
