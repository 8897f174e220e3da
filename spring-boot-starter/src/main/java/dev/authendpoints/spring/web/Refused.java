package dev.authendpoints.spring.web;

/** A request that is refused before any use case has seen it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    /**
     * Creates it.
     *
     * @param problem the refusal
     */
    public Refused(Problem problem) {
        super(problem.code().code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
