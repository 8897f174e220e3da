package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.DeviceDoor;
import dev.authendpoints.testkit.Reply;
import java.util.HashMap;
import java.util.Map;

/** The endpoints of trusted devices. */
interface HttpDeviceDoor extends DeviceDoor {
    /** From where requests are sent. */
    Http http();

    @Override
    default Reply signIn(String username, String password, String deviceToken) {
        return http().post(
                        "/jwt/create", Map.of("username", username, "password", password, "deviceToken", deviceToken));
    }

    @Override
    default Reply deviceNonce() {
        return http().post("/jwt/device_nonce", Map.of());
    }

    @Override
    default Reply signIn(String username, String password, String deviceToken, String nonce, String signature) {
        return http().post(
                        "/jwt/create",
                        Map.of(
                                "username", username,
                                "password", password,
                                "deviceToken", deviceToken,
                                "deviceNonce", nonce,
                                "deviceSignature", signature));
    }

    @Override
    default Reply confirmLoginAndTrust(String challenge, String token, String formerToken) {
        Map<String, Object> body =
                new HashMap<>(Map.of("challenge", challenge, "token", token, "rememberDevice", true));
        if (!formerToken.isEmpty()) {
            body.put("deviceToken", formerToken);
        }
        return http().post("/users/two_step_verification_confirm", body);
    }

    @Override
    default Reply confirmLoginAndTrustKey(String challenge, String token, String x, String y) {
        Map<String, String> key = Map.of("kty", "EC", "crv", "P-256", "x", x, "y", y);
        return http().post(
                        "/users/two_step_verification_confirm",
                        Map.of("challenge", challenge, "token", token, "rememberDevice", true, "deviceKey", key));
    }

    @Override
    default Reply devices(String accessToken) {
        return http().as(accessToken).get("/users/2fa/devices");
    }

    @Override
    default Reply removeDevice(String accessToken, String id) {
        return http().as(accessToken).delete("/users/2fa/devices/" + id);
    }

    @Override
    default Reply removeDevices(String accessToken) {
        return http().as(accessToken).delete("/users/2fa/devices");
    }
}
