package dev.authendpoints.factor.totp;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far off the clock of an authenticator is, in words for its owner. It is as exact as a time step is long.
 *
 * @param ahead how far it is ahead; negative when it is behind
 * @param steps how many time steps that is
 */
record ClockDrift(Duration ahead, int steps) {
    /** A code that is typed as it changes is one step late; two are the clock's. */
    private static final int WORTH_A_WORD = 2;

    private static final Duration MINUTES_FROM = Duration.ofMinutes(2);

    static ClockDrift of(TotpSecret secret, TotpClock clock) {
        return new ClockDrift(secret.parameters().period().multipliedBy(clock.drift()), clock.drift());
    }

    boolean isWorthAWord() {
        return Math.abs(steps) >= WORTH_A_WORD;
    }

    /** Members of the answer to a login. */
    Map<String, Object> remarks() {
        Map<String, Object> remarks = new LinkedHashMap<>();
        remarks.put("clockDrift", ahead.toSeconds());
        remarks.put(
                "clockAdvice",
                "The clock of your authenticator app is " + words() + ". Let the phone set its time by itself.");
        return remarks;
    }

    /** Such as "about 3 minutes behind". */
    String words() {
        Duration off = ahead.abs();
        String amount = off.compareTo(MINUTES_FROM) < 0
                ? off.toSeconds() + " seconds"
                : off.plusSeconds(30).toMinutes() + " minutes";
        return "about " + amount + (ahead.isNegative() ? " behind" : " ahead");
    }
}
