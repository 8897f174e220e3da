package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.LoginDoor;
import dev.authendpoints.testkit.Reply;
import java.util.Map;

/** The endpoints of logins. */
interface HttpLoginDoor extends LoginDoor {
    /** From where requests are sent. */
    Http http();

    @Override
    default Reply signIn(String username, String password) {
        return http().post("/jwt/create", Map.of("username", username, "password", password));
    }

    @Override
    default Reply beginLogin(String username, String password, String provider) {
        return http().post(
                        "/users/two_step_verification_login",
                        Map.of("username", username, "password", password, "provider", provider));
    }

    @Override
    default Reply confirmLogin(String challenge, String token) {
        return http().post("/users/two_step_verification_confirm", Map.of("challenge", challenge, "token", token));
    }

    @Override
    default Reply confirmLogin(String challenge, String email, String provider, String token) {
        return http().post(
                        "/users/two_step_verification_confirm",
                        Map.of("challenge", challenge, "email", email, "provider", provider, "token", token));
    }

    @Override
    default Reply confirmLoginWithoutChallenge(String email, String provider, String token) {
        return http().post(
                        "/users/two_step_verification_confirm",
                        Map.of("email", email, "provider", provider, "token", token));
    }

    @Override
    default Reply resend(String challenge) {
        return http().post("/users/two_step_verification_resend", Map.of("challenge", challenge));
    }
}
