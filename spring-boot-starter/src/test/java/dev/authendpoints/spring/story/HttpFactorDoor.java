package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.FactorDoor;
import dev.authendpoints.testkit.Reply;
import java.util.HashMap;
import java.util.Map;

/** The endpoints of second factors. */
interface HttpFactorDoor extends FactorDoor {
    /** From where requests are sent. */
    Http http();

    @Override
    default Reply beginEnable(String accessToken, String provider) {
        return provider.equals("Email")
                ? http().as(accessToken).get("/users/enable_2fa")
                : http().as(accessToken).post("/users/enable_2fa", Map.of("provider", provider));
    }

    @Override
    default Reply beginEnable(String accessToken, String provider, String label) {
        return http().as(accessToken).post("/users/enable_2fa", Map.of("provider", provider, "label", label));
    }

    @Override
    default Reply beginEnable(String accessToken, String provider, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("provider", provider);
        return http().as(accessToken).post("/users/enable_2fa", body);
    }

    @Override
    default Reply confirmEnable(String accessToken, String email, String provider, String token) {
        return http().as(accessToken)
                .post("/users/enable_2fa_confirm", Map.of("email", email, "provider", provider, "token", token));
    }

    @Override
    default Reply status(String accessToken) {
        return http().as(accessToken).get("/users/2fa");
    }

    @Override
    default Reply waysIn(String accessToken) {
        return http().as(accessToken).get("/users/2fa/ways_in");
    }

    @Override
    default Reply renameFactor(String accessToken, String id, String label) {
        return http().as(accessToken).patch("/users/2fa/factors/" + id, Map.of("label", label));
    }

    @Override
    default Reply preferFactor(String accessToken, String id, boolean preferred) {
        return http().as(accessToken).patch("/users/2fa/factors/" + id, Map.of("preferred", preferred));
    }

    @Override
    default Reply removeFactor(String accessToken, String id) {
        return http().as(accessToken).delete("/users/2fa/factors/" + id);
    }

    @Override
    default Reply disable(String accessToken) {
        return http().as(accessToken).post("/users/disable_2fa", Map.of());
    }

    @Override
    default Reply unlockFactor(String identity, String token) {
        return http().post("/users/unlock_factor", Map.of("identity", identity, "token", token));
    }

    @Override
    default Reply renewRecoveryCodes(String accessToken) {
        return http().as(accessToken).post("/users/2fa/recovery_codes", Map.of());
    }

    @Override
    default Reply drillRecoveryCode(String accessToken, String code) {
        return http().as(accessToken).post("/users/2fa/recovery_codes/drill", Map.of("code", code));
    }
}
