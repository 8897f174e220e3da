package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.RecoveryDoor;
import dev.authendpoints.testkit.Reply;
import java.util.Map;

/** The endpoints of recoveries. */
interface HttpRecoveryDoor extends RecoveryDoor {
    /** From where requests are sent. */
    Http http();

    @Override
    default Reply notMe(String identity, String token) {
        return http().post("/users/not_me", Map.of("identity", identity, "token", token));
    }

    @Override
    default Reply askRecovery(String email) {
        return http().post("/users/recovery", Map.of("email", email));
    }

    @Override
    default Reply startRecovery(String identity, String token, String password) {
        return http().post("/users/recovery_start", Map.of("identity", identity, "token", token, "password", password));
    }

    @Override
    default Reply cancelRecovery(String identity, String token) {
        return http().post("/users/recovery_cancel", Map.of("identity", identity, "token", token));
    }

    @Override
    default Reply finishRecovery(String identity, String token, String password) {
        return http().post(
                        "/users/recovery_confirm", Map.of("identity", identity, "token", token, "password", password));
    }

    @Override
    default Reply redeemPass(String username, String password, String pass) {
        return http().post("/users/pass", Map.of("username", username, "password", password, "pass", pass));
    }
}
