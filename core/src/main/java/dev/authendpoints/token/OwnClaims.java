package dev.authendpoints.token;

import java.util.Map;
import java.util.Set;

/** Keeps a host's claims from saying what only we may say. */
final class OwnClaims {
    private static final Set<String> OURS = Set.of(
            "iss",
            "sub",
            "aud",
            "exp",
            "nbf",
            "iat",
            "jti",
            "sid",
            "auth_time",
            "amr",
            "acr",
            "step_up",
            "id",
            "username",
            "cnf",
            "client_id");

    private OwnClaims() {}

    static Map<String, Object> checked(Map<String, Object> claims) {
        for (String name : claims.keySet()) {
            if (OURS.contains(name)) {
                throw new IllegalStateException("A TokenClaims bean must not give the claim \"" + name
                        + "\": it says who signed in and how." + " Give it another name.");
            }
        }
        return claims;
    }
}
