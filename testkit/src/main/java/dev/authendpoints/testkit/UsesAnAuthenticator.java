package dev.authendpoints.testkit;

import java.util.HashMap;
import java.util.Map;

/** Has an authenticator as second factor. */
public interface UsesAnAuthenticator extends EnablesFactors, SignsIn {
    /**
     * Begins to enable an authenticator, and scans what is shown.
     *
     * @return the app, which nothing trusts yet
     */
    default Authenticator scansAnAuthenticator() {
        return Authenticator.scan(world(), beginsToEnable("Authenticator").expectOk());
    }

    /**
     * Enables an authenticator from beginning to end. The code of the present time step is used up.
     *
     * @return the app
     */
    default Authenticator enablesAnAuthenticator() {
        Authenticator app = scansAnAuthenticator();
        confirmsEnabling("Authenticator", app.code()).expectOk();
        return app;
    }

    /**
     * Begins to move an authenticator to a new phone.
     *
     * @param id the factor whose place the new one takes
     * @param overlap how long the old one works on, as a duration of ISO 8601; empty for as long as it does by default
     * @return the answer
     */
    default Reply beginsToMove(String id, String overlap) {
        Map<String, String> move = overlap.isEmpty() ? Map.of() : Map.of("overlap", overlap);
        Map<String, String> more = new HashMap<>(move);
        more.put("replaces", id);
        return door().beginEnable(accessToken(), "Authenticator", more);
    }

    /**
     * Moves an authenticator to a new phone from beginning to end. The code of the present time step is used up.
     *
     * @param id the factor whose place the new one takes
     * @param overlap how long the old one works on, as a duration of ISO 8601; empty for as long as it does by default
     * @return the app on the new phone
     */
    default Authenticator moves(String id, String overlap) {
        Authenticator app =
                Authenticator.scan(world(), beginsToMove(id, overlap).expectOk());
        confirmsEnabling("Authenticator", app.code()).expectOk();
        return app;
    }

    /**
     * Takes both steps with an authenticator.
     *
     * @param app the app
     * @return the answer to the second
     */
    default Reply logsIn(Authenticator app) {
        Reply begun = beginsLogin("Authenticator");
        return begun.ok() ? confirms(app.code()) : begun;
    }
}
