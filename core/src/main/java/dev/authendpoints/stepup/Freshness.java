package dev.authendpoints.stepup;

import dev.authendpoints.session.Assurance;
import dev.authendpoints.session.Session;
import java.time.Duration;
import java.time.Instant;

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
     * @param now the time
     * @return true when nothing more has to be proved
     */
    public static boolean suffices(Session session, Needed needed, Instant now) {
        boolean fresh = now.isBefore(session.authTime().plus(WINDOW));
        return fresh
                && switch (needed) {
                    case LOGIN -> true;
                    case TWO_KINDS -> Assurance.twoKinds(session.amr());
                    case STRONG -> session.acr().equals("aal2");
                };
    }
}
