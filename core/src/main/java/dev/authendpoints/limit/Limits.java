package dev.authendpoints.limit;

import java.time.Duration;

/**
 * Every limit that an installation cannot change, in one place. What they add up to is in {@code docs/security/limits.md}.
 */
public final class Limits {
    /** Tries of one login; then it is dead. */
    public static final int TRIES_OF_A_LOGIN = 5;
    /** Tries of one login that may come without its challenge. */
    public static final int TRIES_WITHOUT_CHALLENGE = 3;
    /** Tries of one enrolment; then it is dead. */
    public static final int TRIES_OF_AN_ENROLMENT = 5;
    /** Tries of one pass of the helpdesk; then it is dead. */
    public static final int TRIES_OF_A_PASS = 5;
    /** Open logins of one account; one more takes the place of the oldest. */
    public static final int OPEN_LOGINS = 5;
    /** Step-ups in a row that may fail in one session; then it ends. */
    public static final int FAILED_STEP_UPS = 5;
    /** Living sessions of one account, where the installation does not say fewer; one more ends the oldest. */
    public static final int SESSIONS = 100;
    /** Trusted devices of one account; one more takes the place of the oldest. */
    public static final int DEVICES = 10;
    /** Codes that are sent for one login or enrolment, the first one included. */
    public static final int CODES_OF_A_LOGIN = 5;
    /** Codes that enable a phone, to one number in a day, whoever asks for them. */
    public static final int CODES_TO_AN_UNCONFIRMED_NUMBER = 10;
    /** Codes of logins to one confirmed number in a clock hour, of all accounts that have it. */
    public static final int LOGIN_CODES_TO_A_NUMBER = 10;
    /** Codes of step-ups to one confirmed number in a clock hour, of all accounts that have it. */
    public static final int STEP_UP_CODES_TO_A_NUMBER = 5;
    /** Failures in a row, of a password or over all factors of an account, after which it has to wait. */
    public static final int FAILURES_UNTIL_PAUSE = 10;
    /** Failures in a row of a password in a browser that has completed a login; then its tries are everybody's. */
    public static final int FAILURES_OF_A_BROWSER = 10;
    /** How long a browser is known, and its failures remembered, from the last login in it on. */
    public static final int DAYS_OF_A_BROWSER = 180;
    /** The first wait; each further one is twice as long (NIST SP 800-63B-4 §3.2.2). */
    public static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
    /** The longest wait. */
    public static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** Failures in a row after which a password or factor is stopped (NIST SP 800-63B-4 §3.2.2). */
    public static final int FAILURES_UNTIL_STOP = 100;
    /** Failures in a row over all factors of an account after which its owner is told: as many as one login has tries. */
    public static final int FAILURES_UNTIL_TOLD = TRIES_OF_A_LOGIN;
    /** How often an owner is told of the same thing. */
    public static final Duration TOLD_EVERY = Duration.ofDays(1);

    private Limits() {}
}
