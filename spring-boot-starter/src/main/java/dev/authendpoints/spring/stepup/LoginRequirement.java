package dev.authendpoints.spring.stepup;

import dev.authendpoints.session.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.convert.DurationStyle;

/**
 * How fresh and how strong a login has to be.
 *
 * @param maxAge how old its proofs may be
 * @param acr what they have to be worth
 * @param purpose which step-ups count beside the login
 */
record LoginRequirement(Optional<Duration> maxAge, Optional<String> acr, Optional<Purpose> purpose) {
    static final LoginRequirement NONE = new LoginRequirement(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Set<String> LEVELS = Set.of("aal1", "aal2");

    /** Refuses what could never be met, or always would be. */
    LoginRequirement {
        if (maxAge.filter(age -> age.isNegative() || age.isZero()).isPresent()) {
            throw new IllegalArgumentException("The age of a login must be more than nothing");
        }
        if (acr.filter(level -> !LEVELS.contains(level)).isPresent()) {
            throw new IllegalArgumentException("An acr is aal1 or aal2, not " + acr.orElseThrow());
        }
    }

    static LoginRequirement of(StepUpRequired annotation) {
        LoginRequirement read = new LoginRequirement(
                text(annotation.maxAge()).map(DurationStyle::detectAndParse),
                text(annotation.acr()),
                text(annotation.purpose()).map(Purpose::new));
        if (read.maxAge().isEmpty() && read.acr().isEmpty()) {
            throw new IllegalArgumentException("@StepUpRequired needs a maxAge or an acr");
        }
        return read;
    }

    boolean isMetBy(Proved proved, Instant now) {
        return isMetBy(proved.login(), now)
                || proved.stepUp()
                        .filter(stepUp -> purpose.equals(Optional.of(stepUp.purpose())))
                        .filter(stepUp -> isMetBy(stepUp.proofs(), now))
                        .isPresent();
    }

    boolean isStrongEnough(Proved.Proofs proofs) {
        return acr.map(level -> level.equals("aal1") || proofs.acr().equals(level))
                .orElse(true);
    }

    private boolean isMetBy(Proved.Proofs proofs, Instant now) {
        return isStrongEnough(proofs)
                && maxAge.map(age -> now.isBefore(proofs.at().plus(age))).orElse(true);
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
