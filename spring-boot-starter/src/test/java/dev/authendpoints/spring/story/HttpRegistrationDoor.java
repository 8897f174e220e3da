package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.RegistrationDoor;
import dev.authendpoints.testkit.Reply;
import java.util.Map;

/** The endpoints of registration. */
interface HttpRegistrationDoor extends RegistrationDoor {
    /** From where requests are sent. */
    Http http();

    @Override
    default Reply register(String email, String username, String password) {
        return http().post(
                        "/users",
                        Map.of(
                                "email",
                                email,
                                "username",
                                username,
                                "password",
                                password,
                                "confirmPassword",
                                password));
    }

    @Override
    default Reply verifyEmail(String accessToken) {
        return http().as(accessToken).get("/users/verify_email");
    }

    @Override
    default Reply confirmEmail(String identity, String token) {
        return http().post("/users/verify_email_confirm", Map.of("identity", identity, "token", token));
    }

    @Override
    default Reply confirmEmail(String identity, String token, String password) {
        return http().post(
                        "/users/verify_email_confirm",
                        Map.of("identity", identity, "token", token, "password", password));
    }
}
