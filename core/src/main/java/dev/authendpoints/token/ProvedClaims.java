package dev.authendpoints.token;

import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.StepUp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an access token says about proofs. A token that was signed before a step-up stays as old as it was: whoever has stolen
 * it gains nothing by what the owner proves later.
 */
final class ProvedClaims {
    static final String STEP_UP = "step_up";

    private ProvedClaims() {}

    static Map<String, Object> of(StepUp stepUp) {
        return Map.of(
                "purpose",
                stepUp.purpose().name(),
                "auth_time",
                stepUp.at().getEpochSecond(),
                "amr",
                stepUp.amr(),
                "acr",
                stepUp.acr());
    }

    /** The caller with no more proofs than the token knows of. */
    static Caller limit(Caller caller, AccessClaims claims) {
        Session session = caller.session();
        Session known = session.raised(session.stepUp().filter(stepUp -> knows(claims, stepUp)));
        Instant authTime = authTime(claims);
        List<String> amr = amr(claims);
        boolean same = authTime.getEpochSecond() == session.authTime().getEpochSecond() && amr.equals(session.amr());
        return new Caller(same ? known : known.proved(authTime, amr), caller.account());
    }

    private static boolean knows(AccessClaims claims, StepUp stepUp) {
        return Optional.ofNullable(claims.all().get(STEP_UP))
                .filter(said -> said.equals(of(stepUp)))
                .isPresent();
    }

    private static Instant authTime(AccessClaims claims) {
        return claims.all().get("auth_time") instanceof Number time
                ? Instant.ofEpochSecond(time.longValue())
                : Instant.EPOCH;
    }

    private static List<String> amr(AccessClaims claims) {
        return claims.all().get("amr") instanceof List<?> amr
                ? amr.stream().map(String::valueOf).toList()
                : List.of();
    }
}
