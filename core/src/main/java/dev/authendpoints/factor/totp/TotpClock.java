package dev.authendpoints.factor.totp;

/**
 * What is known of the clock that an authenticator goes by (RFC 6238 §6).
 *
 * @param lastStep the last time step that was accepted, by the authenticator's count; 0 before the first
 * @param drift how many steps it is ahead of the right time; negative when it is behind
 * @param lastOffset how many steps the code that was accepted last was ahead
 */
public record TotpClock(long lastStep, int drift, int lastOffset) {
    /** The clock of an authenticator that has not proved anything yet: it is taken for right. */
    public static final TotpClock RIGHT = new TotpClock(0, 0, 0);

    /**
     * Follows a clock by a code that was accepted. A code that is typed as it changes looks like one of a slow clock, so that
     * it takes two logins in a row that say the same.
     */
    TotpClock follow(long step, int offset, int furthest) {
        boolean again = offset == lastOffset && Math.abs(offset) <= furthest;
        return new TotpClock(step, again ? offset : drift, offset);
    }

    /** Sets a clock by two codes in a row (RFC 4226 §7.4). */
    static TotpClock set(long step, int offset) {
        return new TotpClock(step, offset, offset);
    }
}
