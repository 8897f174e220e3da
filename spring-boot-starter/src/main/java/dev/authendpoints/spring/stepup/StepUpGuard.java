package dev.authendpoints.spring.stepup;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Guards for a host's own filter chains; a bean. For methods there is {@link StepUpRequired}. */
public final class StepUpGuard {
    private final StepUpAuthorization nothing;

    /**
     * Creates it.
     *
     * @param time the time, asked for with the first request
     */
    public StepUpGuard(Supplier<InstantSource> time) {
        this.nothing = new StepUpAuthorization(LoginRequirement.NONE, time);
    }

    /**
     * Asks for a fresh login.
     *
     * @param age how old its proofs may be
     * @return what {@code access} takes
     */
    public StepUpAuthorization maxAge(Duration age) {
        return nothing.maxAge(age);
    }

    /**
     * Asks for a strong login.
     *
     * @param acr {@code aal1} or {@code aal2}
     * @return what {@code access} takes
     */
    public StepUpAuthorization acr(String acr) {
        return nothing.acr(acr);
    }
}
