package dev.authendpoints.testkit;

/**
 * How often a test repeats what only many repetitions show: a tenth of it in the usual tests, and all of it with the system
 * property {@code authendpoints.tests.all}, which {@code ./dev test-long} sets.
 */
public final class Repetitions {
    private static final boolean ALL = Boolean.getBoolean("authendpoints.tests.all");
    private static final int SHARE = 10;

    private Repetitions() {}

    /**
     * Tells how often.
     *
     * @param all how many repetitions the attack is worth
     * @return all of them or a tenth, and at least one
     */
    public static int of(int all) {
        return ALL ? all : Math.max(1, all / SHARE);
    }
}
