package dev.authendpoints.limit;

import java.time.Duration;
import java.time.Instant;

/** What is guessed at; each has failures of its own. */
public enum TryKind {
    /** The password of an account, wherever it is asked for. */
    PASSWORD(true, true, false),
    /** The password of a name that nobody has: counted like an account's, so that nobody can tell. */
    STRANGER(true, true, true),
    /** All factors of an account together. */
    FACTORS(true, false, false),
    /** One kind of factor of an account. */
    FACTOR(false, true, false),
    /** Enrolments of an account; failures here never count against a factor that is enabled. */
    ENROLMENT(true, false, true);

    private final boolean pauses;
    private final boolean stops;
    private final boolean forgettable;

    TryKind(boolean pauses, boolean stops, boolean forgettable) {
        this.pauses = pauses;
        this.stops = stops;
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
        return stops ? Limits.FAILURES_UNTIL_STOP : Integer.MAX_VALUE;
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
