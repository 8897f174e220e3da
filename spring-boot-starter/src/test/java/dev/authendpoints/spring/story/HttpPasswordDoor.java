package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.PasswordDoor;
import dev.authendpoints.testkit.Reply;
import java.util.Map;

/** The endpoints of passwords. */
interface HttpPasswordDoor extends PasswordDoor {
    /** From where requests are sent. */
    Http http();

    @Override
    default Reply setPassword(String accessToken, String current, String wanted) {
        return http().as(accessToken)
                .post(
                        "/users/set_password",
                        Map.of("currentPassword", current, "newPassword", wanted, "confirmNewPassword", wanted));
    }

    @Override
    default Reply askReset(String email) {
        return http().post("/users/reset_password", Map.of("email", email));
    }

    @Override
    default Reply confirmReset(String identity, String token, String wanted) {
        return http().post(
                        "/users/reset_password_confirm",
                        Map.of(
                                "identity",
                                identity,
                                "token",
                                token,
                                "newPassword",
                                wanted,
                                "confirmNewPassword",
                                wanted));
    }
}
