package dev.authendpoints.spring.security;

import dev.authendpoints.spring.web.Problem;
import org.springframework.security.core.AuthenticationException;

/**
 * A token is good, and still nothing is done with it: another site may have sent it, or it is not of whom the request is meant
 * for.
 */
final class RefusedCaller extends AuthenticationException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    RefusedCaller(Problem problem) {
        super(problem.code().code());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
