package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SessionDoor;
import java.util.Map;

/** The endpoints of sessions. */
interface HttpSessionDoor extends SessionDoor {
    /** From where requests are sent. */
    Http http();

    @Override
    default Reply refresh(String refreshToken) {
        return http().post("/jwt/refresh", Map.of("refreshToken", refreshToken));
    }

    @Override
    default Reply revoke(String refreshToken) {
        return http().post("/jwt/revoke", Map.of("refreshToken", refreshToken));
    }

    @Override
    default Reply verify(String accessToken) {
        return http().as(accessToken).get("/jwt/verify");
    }

    @Override
    default Reply sessions(String accessToken) {
        return http().as(accessToken).get("/users/sessions");
    }

    @Override
    default Reply endSession(String accessToken, String id) {
        return http().as(accessToken).delete("/users/sessions/" + id);
    }

    @Override
    default Reply endOtherSessions(String accessToken) {
        return http().as(accessToken).delete("/users/sessions");
    }

    @Override
    default Reply endAllSessions(String accessToken) {
        return http().as(accessToken).delete("/users/sessions?all=true");
    }
}
