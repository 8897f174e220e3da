package dev.authendpoints.spring.stepup;

import dev.authendpoints.session.Purpose;
import dev.authendpoints.spring.web.FreshLogin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/**
 * Lets requests pass whose login is fresh and strong enough: {@code access(stepUp.maxAge(Duration.ofMinutes(5)).acr("aal2"))}.
 * Immutable; {@link StepUpGuard} makes the first.
 */
public final class StepUpAuthorization implements AuthorizationManager<Object> {
    private final LoginRequirement requirement;
    private final Supplier<InstantSource> time;

    StepUpAuthorization(LoginRequirement requirement, Supplier<InstantSource> time) {
        this.requirement = requirement;
        this.time = time;
    }

    /**
     * Bounds the age of the proofs.
     *
     * @param age how old they may be
     * @return a guard that asks for that, too
     */
    public StepUpAuthorization maxAge(Duration age) {
        return with(new LoginRequirement(Optional.of(age), requirement.acr(), requirement.purpose()));
    }

    /**
     * Says what the proofs have to be worth together.
     *
     * @param acr {@code aal1} or {@code aal2}
     * @return a guard that asks for that, too
     */
    public StepUpAuthorization acr(String acr) {
        return with(new LoginRequirement(requirement.maxAge(), Optional.of(acr), requirement.purpose()));
    }

    /**
     * Lets a step-up for one purpose do.
     *
     * @param purpose the class of actions
     * @return a guard that takes that, too
     */
    public StepUpAuthorization purpose(String purpose) {
        return with(new LoginRequirement(requirement.maxAge(), requirement.acr(), Optional.of(new Purpose(purpose))));
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends Authentication> authentication, Object guarded) {
        return decide(requirement, Proved.by(authentication.get()), time.get().instant());
    }

    static AuthorizationResult decide(LoginRequirement requirement, Optional<Proved> proved, Instant now) {
        if (proved.isEmpty()) {
            return new AuthorizationDecision(false);
        }
        return requirement.isMetBy(proved.get(), now)
                ? new AuthorizationDecision(true)
                : new StepUpDecision(FreshLogin.required(
                        requirement.maxAge(),
                        requirement.acr(),
                        requirement.purpose(),
                        requirement.isStrongEnough(proved.get().login())));
    }

    private StepUpAuthorization with(LoginRequirement other) {
        return new StepUpAuthorization(other, time);
    }
}
