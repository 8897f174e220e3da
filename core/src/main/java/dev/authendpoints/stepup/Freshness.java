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

    /**
     * Judges a session.
     *
     * @param session the session
     * @param twoStep whether its account has a second factor: then two kinds of proof are asked for
     * @param now the time
     * @return true when nothing more has to be proved
     */
    public static boolean suffices(Session session, boolean twoStep, Instant now) {
        boolean fresh = now.isBefore(session.authTime().plus(WINDOW));
        return fresh && (!twoStep || Assurance.twoKinds(session.amr()));
    }
}
