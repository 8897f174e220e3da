package dev.authendpoints.spring.security;

/** Whether a token is worth something could not be found out. */
final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException fault;

    Undecided(RuntimeException fault) {
        super(fault);
        this.fault = fault;
    }

    RuntimeException fault() {
        return fault;
    }
}
