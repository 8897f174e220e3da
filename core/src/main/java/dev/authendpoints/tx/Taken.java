package dev.authendpoints.tx;

/** A unique index refused a row: somebody else has this value. It ends the transaction that it happened in. */
public final class Taken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates it.
     *
     * @param what the value that is taken, in words, without secrets
     */
    public Taken(String what) {
        super(what + " is taken");
    }
}
