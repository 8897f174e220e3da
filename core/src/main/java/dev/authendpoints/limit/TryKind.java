package dev.authendpoints.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is guessed at; each has failures of its own. */
public enum TryKind {
    /** The password of an account, wherever it is asked for. */
    PASSWORD(true, Limits.FAILURES_UNTIL_STOP, TryKind.NEVER),
    /** The password of a name that nobody has: counted like an account's, so that nobody can tell. */
    STRANGER(true, Limits.FAILURES_UNTIL_STOP, TryKind.A_DAY),
    /** All factors of an account together. */
    FACTORS(true, TryKind.ENDLESS, TryKind.NEVER),
    /** One kind of factor of an account. */
    FACTOR(false, Limits.FAILURES_UNTIL_STOP, TryKind.NEVER),
    /** Enrolments of an account; failures here never count against a factor that is enabled. */
    ENROLMENT(true, TryKind.ENDLESS, TryKind.A_DAY),
    /** Recovery codes of an account that are shown and not used; failures here never count against what opens the door. */
    DRILL(true, TryKind.ENDLESS, TryKind.A_DAY),
    /** Step-ups in one session. */
    STEP_UP(false, Limits.FAILED_STEP_UPS, TryKind.A_DAY),
    /** The password of an account in a browser that has completed a login of it: ten tries, and then it is like any other. */
    BROWSER(false, Limits.FAILURES_OF_A_BROWSER, Limits.DAYS_OF_A_BROWSER);

    private static final int ENDLESS = Integer.MAX_VALUE;
    private static final int NEVER = 0;
    private static final int A_DAY = 1;

    private final boolean pauses;
    private final int most;
    private final int forgottenAfterDays;

    TryKind(boolean pauses, int most, int forgottenAfterDays) {
        this.pauses = pauses;
        this.most = most;
        this.forgottenAfterDays = forgottenAfterDays;
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
     * Tells when failures are forgotten if nobody tries again.
     *
     * @param triedAt when somebody has tried last
     * @return when; nothing for what counts against an account's password or factors, which stays
     */
    public Optional<Instant> forgottenAt(Instant triedAt) {
        return Optional.of(forgottenAfterDays)
                .filter(days -> days != NEVER)
                .map(days -> triedAt.plus(Duration.ofDays(days)));
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
