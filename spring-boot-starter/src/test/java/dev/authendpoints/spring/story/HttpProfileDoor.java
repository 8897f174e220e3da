package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.ProfileDoor;
import dev.authendpoints.testkit.Reply;
import java.util.Map;

/** The endpoints of profiles. */
interface HttpProfileDoor extends ProfileDoor {
    /** From where requests are sent. */
    Http http();

    @Override
    default Reply setUsername(String accessToken, String username) {
        return http().as(accessToken).post("/users/set_username", Map.of("username", username));
    }

    @Override
    default Reply setEmail(String accessToken, String email) {
        return http().as(accessToken).post("/users/set_email", Map.of("email", email));
    }

    @Override
    default Reply delete(String accessToken) {
        return http().as(accessToken).delete("/users/delete");
    }

    @Override
    default Reply export(String accessToken) {
        return http().as(accessToken).get("/users/export");
    }

    @Override
    default Reply securityEvents(String accessToken, String cursor) {
        String query = cursor.isEmpty() ? "" : "?cursor=" + cursor;
        return http().as(accessToken).get("/users/security_events" + query);
    }
}
