package dev.authendpoints.limit;

import java.time.Duration;
import java.time.Instant;

/** What is guessed at; each has failures of its own. */
public enum TryKind {
    /** The password of an account, wherever it is asked for. */
    PASSWORD(true, Limits.FAILURES_UNTIL_STOP, false),
    /** The password of a name that nobody has: counted like an account's, so that nobody can tell. */
    STRANGER(true, Limits.FAILURES_UNTIL_STOP, true),
    /** All factors of an account together. */
    FACTORS(true, TryKind.ENDLESS, false),
    /** One kind of factor of an account. */
    FACTOR(false, Limits.FAILURES_UNTIL_STOP, false),
    /** Enrolments of an account; failures here never count against a factor that is enabled. */
    ENROLMENT(true, TryKind.ENDLESS, true),
    /** Recovery codes of an account that are shown and not used; failures here never count against what opens the door. */
    DRILL(true, TryKind.ENDLESS, true),
    /** Step-ups in one session. */
    STEP_UP(false, Limits.FAILED_STEP_UPS, true),
    /** The password of an account in a browser that has completed a login of it: ten tries, and then it is like any other. */
    BROWSER(false, Limits.FAILURES_OF_A_BROWSER, false);

    private static final int ENDLESS = Integer.MAX_VALUE;

    private final boolean pauses;
    private final int most;
    private final boolean forgettable;

    TryKind(boolean pauses, int most, boolean forgettable) {
        this.pauses = pauses;
        this.most = most;
        this.forgettable = forgettable;
    }

    /**
     * Tells after how many failures in a row there is a wait; after as many more there is a longer one.
     *
     * @return how many; more than can ever be counted where there is no wait
     */
    public int pauseEvery() {
        return pauses ? Limits.FAILURES_UNTIL_PAUSE : Integer.MAX_VALUE;
    }

    /**
     * Tells after how many failures in a row nothing is compared any more.
     *
     * @return how many; more than can ever be counted where there is no such end
     */
    public int most() {
        return most;
    }

    /**
     * Tells whether failures are forgotten when nobody tries for long.
     *
     * @return false for what counts against an account's password or factors, which stays
     */
    public boolean forgettable() {
        return forgettable;
    }

    /**
     * Tells when a wait that begins now is over.
     *
     * @param nth which wait in a row, from 1 on
     * @param now the time
     * @return its end
     */
    public Instant pauseEnds(int nth, Instant now) {
        Duration pause = Limits.FIRST_PAUSE;
        for (int i = 1; i < nth && pause.compareTo(Limits.LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return now.plus(pause.compareTo(Limits.LONGEST_PAUSE) < 0 ? pause : Limits.LONGEST_PAUSE);
    }
}
