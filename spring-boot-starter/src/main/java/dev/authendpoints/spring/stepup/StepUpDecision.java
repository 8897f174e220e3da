package dev.authendpoints.spring.stepup;

import dev.authendpoints.spring.web.Problem;
import org.springframework.security.authorization.AuthorizationDecision;

/** A no, and what to say to it. */
final class StepUpDecision extends AuthorizationDecision {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    StepUpDecision(Problem problem) {
        super(false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
