package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.AdminDoor;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.Reply;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.util.RawValue;

/** The HTTP endpoints, seen from one network. */
final class HttpDoor implements Door {
    private final Http http;

    HttpDoor(Http http) {
        this.http = http;
    }

    @Override
    public Door showing(String marker) {
        return new HttpDoor(http.with("X-Browser-Marker", marker));
    }

    @Override
    public AdminDoor admin(String accessToken) {
        return new HttpAdminDoor(http.as(accessToken));
    }

    @Override
    public Reply redeemPass(String username, String password, String pass) {
        return http.post("/users/pass", Map.of("username", username, "password", password, "pass", pass));
    }

    @Override
    public Reply register(String email, String username, String password) {
        return http.post(
                "/users",
                Map.of("email", email, "username", username, "password", password, "confirmPassword", password));
    }

    @Override
    public Reply verifyEmail(String accessToken) {
        return http.as(accessToken).get("/users/verify_email");
    }

    @Override
    public Reply confirmEmail(String identity, String token) {
        return http.post("/users/verify_email_confirm", Map.of("identity", identity, "token", token));
    }

    @Override
    public Reply confirmEmail(String identity, String token, String password) {
        return http.post(
                "/users/verify_email_confirm", Map.of("identity", identity, "token", token, "password", password));
    }

    @Override
    public Reply signIn(String username, String password) {
        return http.post("/jwt/create", Map.of("username", username, "password", password));
    }

    @Override
    public Reply signIn(String username, String password, String deviceToken) {
        return http.post("/jwt/create", Map.of("username", username, "password", password, "deviceToken", deviceToken));
    }

    @Override
    public Reply beginEnable(String accessToken, String provider) {
        return provider.equals("Email")
                ? http.as(accessToken).get("/users/enable_2fa")
                : http.as(accessToken).post("/users/enable_2fa", Map.of("provider", provider));
    }

    @Override
    public Reply beginEnable(String accessToken, String provider, String label) {
        return http.as(accessToken).post("/users/enable_2fa", Map.of("provider", provider, "label", label));
    }

    @Override
    public Reply beginEnable(String accessToken, String provider, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("provider", provider);
        return http.as(accessToken).post("/users/enable_2fa", body);
    }

    @Override
    public Reply confirmEnable(String accessToken, String email, String provider, String token) {
        return http.as(accessToken)
                .post("/users/enable_2fa_confirm", Map.of("email", email, "provider", provider, "token", token));
    }

    @Override
    public Reply beginLogin(String username, String password, String provider) {
        return http.post(
                "/users/two_step_verification_login",
                Map.of("username", username, "password", password, "provider", provider));
    }

    @Override
    public Reply confirmLogin(String challenge, String token) {
        return http.post("/users/two_step_verification_confirm", Map.of("challenge", challenge, "token", token));
    }

    @Override
    public Reply confirmLoginAndTrust(String challenge, String token, String formerToken) {
        Map<String, Object> body =
                new HashMap<>(Map.of("challenge", challenge, "token", token, "rememberDevice", true));
        if (!formerToken.isEmpty()) {
            body.put("deviceToken", formerToken);
        }
        return http.post("/users/two_step_verification_confirm", body);
    }

    @Override
    public Reply confirmLoginAndTrustKey(String challenge, String token, String x, String y) {
        Map<String, String> key = Map.of("kty", "EC", "crv", "P-256", "x", x, "y", y);
        return http.post(
                "/users/two_step_verification_confirm",
                Map.of("challenge", challenge, "token", token, "rememberDevice", true, "deviceKey", key));
    }

    @Override
    public Reply deviceNonce() {
        return http.post("/jwt/device_nonce", Map.of());
    }

    @Override
    public Reply signIn(String username, String password, String deviceToken, String nonce, String signature) {
        return http.post(
                "/jwt/create",
                Map.of(
                        "username", username,
                        "password", password,
                        "deviceToken", deviceToken,
                        "deviceNonce", nonce,
                        "deviceSignature", signature));
    }

    @Override
    public Reply confirmLogin(String challenge, String email, String provider, String token) {
        return http.post(
                "/users/two_step_verification_confirm",
                Map.of("challenge", challenge, "email", email, "provider", provider, "token", token));
    }

    @Override
    public Reply confirmLoginWithoutChallenge(String email, String provider, String token) {
        return http.post(
                "/users/two_step_verification_confirm", Map.of("email", email, "provider", provider, "token", token));
    }

    @Override
    public Reply resend(String challenge) {
        return http.post("/users/two_step_verification_resend", Map.of("challenge", challenge));
    }

    @Override
    public Reply passkeyOptions(String accessToken) {
        return http.as(accessToken).post("/users/passkeys/options", Map.of());
    }

    /** As the object that browsers make. */
    @Override
    public Reply addPasskey(String accessToken, String credential) {
        return http.as(accessToken).post("/users/passkeys", Map.of("credential", new RawValue(credential)));
    }

    @Override
    public Reply passwordlessOptions() {
        return http.post("/users/passkeys/login_options", Map.of());
    }

    @Override
    public Reply passwordlessLogin(String credential) {
        return credential.startsWith("{\"id")
                ? http.post("/users/passkeys/login", Map.of("credential", new RawValue(credential)))
                : http.post("/users/passkeys/login", Map.of("token", credential));
    }

    @Override
    public Reply refresh(String refreshToken) {
        return http.post("/jwt/refresh", Map.of("refreshToken", refreshToken));
    }

    @Override
    public Reply revoke(String refreshToken) {
        return http.post("/jwt/revoke", Map.of("refreshToken", refreshToken));
    }

    @Override
    public Reply verify(String accessToken) {
        return http.as(accessToken).get("/jwt/verify");
    }

    @Override
    public Reply sessions(String accessToken) {
        return http.as(accessToken).get("/users/sessions");
    }

    @Override
    public Reply endSession(String accessToken, String id) {
        return http.as(accessToken).delete("/users/sessions/" + id);
    }

    @Override
    public Reply endOtherSessions(String accessToken) {
        return http.as(accessToken).delete("/users/sessions");
    }

    @Override
    public Reply waysToStepUp(String accessToken) {
        return http.as(accessToken).get("/users/step_up");
    }

    /** A credential goes as the object that browsers make. */
    @Override
    public Reply stepUp(String accessToken, Map<String, String> proofs) {
        Map<String, Object> body = new HashMap<>(proofs);
        String token = proofs.getOrDefault("token", "");
        if (token.startsWith("{\"id")) {
            body.remove("token");
            body.put("credential", new RawValue(token));
        }
        return http.as(accessToken).post("/users/step_up", body);
    }

    @Override
    public Reply endAllSessions(String accessToken) {
        return http.as(accessToken).delete("/users/sessions?all=true");
    }

    @Override
    public Reply setPassword(String accessToken, String current, String wanted) {
        return http.as(accessToken)
                .post(
                        "/users/set_password",
                        Map.of("currentPassword", current, "newPassword", wanted, "confirmNewPassword", wanted));
    }

    @Override
    public Reply askReset(String email) {
        return http.post("/users/reset_password", Map.of("email", email));
    }

    @Override
    public Reply confirmReset(String identity, String token, String wanted) {
        return http.post(
                "/users/reset_password_confirm",
                Map.of("identity", identity, "token", token, "newPassword", wanted, "confirmNewPassword", wanted));
    }

    @Override
    public Reply setUsername(String accessToken, String username) {
        return http.as(accessToken).post("/users/set_username", Map.of("username", username));
    }

    @Override
    public Reply setEmail(String accessToken, String email) {
        return http.as(accessToken).post("/users/set_email", Map.of("email", email));
    }

    @Override
    public Reply delete(String accessToken) {
        return http.as(accessToken).delete("/users/delete");
    }

    @Override
    public Reply export(String accessToken) {
        return http.as(accessToken).get("/users/export");
    }

    @Override
    public Reply securityEvents(String accessToken, String cursor) {
        String query = cursor.isEmpty() ? "" : "?cursor=" + cursor;
        return http.as(accessToken).get("/users/security_events" + query);
    }

    @Override
    public Reply notMe(String identity, String token) {
        return http.post("/users/not_me", Map.of("identity", identity, "token", token));
    }

    @Override
    public Reply unlockFactor(String identity, String token) {
        return http.post("/users/unlock_factor", Map.of("identity", identity, "token", token));
    }

    @Override
    public Reply askRecovery(String email) {
        return http.post("/users/recovery", Map.of("email", email));
    }

    @Override
    public Reply startRecovery(String identity, String token, String password) {
        return http.post("/users/recovery_start", Map.of("identity", identity, "token", token, "password", password));
    }

    @Override
    public Reply cancelRecovery(String identity, String token) {
        return http.post("/users/recovery_cancel", Map.of("identity", identity, "token", token));
    }

    @Override
    public Reply finishRecovery(String identity, String token, String password) {
        return http.post("/users/recovery_confirm", Map.of("identity", identity, "token", token, "password", password));
    }

    @Override
    public Reply status(String accessToken) {
        return http.as(accessToken).get("/users/2fa");
    }

    @Override
    public Reply waysIn(String accessToken) {
        return http.as(accessToken).get("/users/2fa/ways_in");
    }

    @Override
    public Reply disable(String accessToken) {
        return http.as(accessToken).post("/users/disable_2fa", Map.of());
    }

    @Override
    public Reply renewRecoveryCodes(String accessToken) {
        return http.as(accessToken).post("/users/2fa/recovery_codes", Map.of());
    }

    @Override
    public Reply drillRecoveryCode(String accessToken, String code) {
        return http.as(accessToken).post("/users/2fa/recovery_codes/drill", Map.of("code", code));
    }

    @Override
    public Reply renameFactor(String accessToken, String id, String label) {
        return http.as(accessToken).patch("/users/2fa/factors/" + id, Map.of("label", label));
    }

    @Override
    public Reply preferFactor(String accessToken, String id, boolean preferred) {
        return http.as(accessToken).patch("/users/2fa/factors/" + id, Map.of("preferred", preferred));
    }

    @Override
    public Reply removeFactor(String accessToken, String id) {
        return http.as(accessToken).delete("/users/2fa/factors/" + id);
    }

    @Override
    public Reply devices(String accessToken) {
        return http.as(accessToken).get("/users/2fa/devices");
    }

    @Override
    public Reply removeDevice(String accessToken, String id) {
        return http.as(accessToken).delete("/users/2fa/devices/" + id);
    }

    @Override
    public Reply removeDevices(String accessToken) {
        return http.as(accessToken).delete("/users/2fa/devices");
    }
}
