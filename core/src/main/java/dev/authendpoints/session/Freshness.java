package dev.authendpoints.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether a login is fresh and strong enough for something sensitive. */
public final class Freshness {
    /** How long proofs count as fresh. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private Freshness() {}

    /** What has to be proved, by the factors that an account has. */
    public enum Needed {
        /** Whatever the login proved: the account has nothing else. */
        LOGIN,
        /** Two kinds of proof. */
        TWO_KINDS,
        /** Two kinds of proof that are {@code aal2} together: a weaker factor must not take away a stronger one. */
        STRONG
    }

    /**
     * Judges a session.
     *
     * @param session the session
     * @param needed what has to be proved
     * @param purpose what it is for: proofs that were given for another purpose alone do not count
     * @param now the time
     * @return true when nothing more has to be proved
     */
    public static boolean suffices(Session session, Needed needed, Purpose purpose, Instant now) {
        boolean byLogin = isFresh(session.authTime(), now) && suffices(session.amr(), needed);
        return byLogin
                || session.stepUp()
                        .filter(stepUp -> stepUp.purpose().equals(purpose))
                        .filter(stepUp -> isFresh(stepUp.at(), now))
                        .filter(stepUp -> suffices(stepUp.amr(), needed))
                        .isPresent();
    }

    /**
     * Judges proofs, whenever they were given.
     *
     * @param amr the proofs
     * @param needed what has to be proved
     * @return true when they are enough together
     */
    public static boolean suffices(List<String> amr, Needed needed) {
        return switch (needed) {
            case LOGIN -> !amr.isEmpty();
            case TWO_KINDS -> Assurance.twoKinds(amr);
            case STRONG -> Assurance.of(amr).equals("aal2");
        };
    }

    /**
     * Tells whether proofs still count as fresh.
     *
     * @param at when they were given
     * @param now the time
     * @return true for {@link #WINDOW}
     */
    public static boolean isFresh(Instant at, Instant now) {
        return now.isBefore(at.plus(WINDOW));
    }
}
