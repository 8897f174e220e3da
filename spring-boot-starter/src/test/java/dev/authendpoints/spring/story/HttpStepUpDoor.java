package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.StepUpDoor;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.util.RawValue;

/** The endpoints of steps up. */
interface HttpStepUpDoor extends StepUpDoor {
    /** From where requests are sent. */
    Http http();

    @Override
    default Reply waysToStepUp(String accessToken) {
        return http().as(accessToken).get("/users/step_up");
    }

    /** A credential goes as the object that browsers make. */
    @Override
    default Reply stepUp(String accessToken, Map<String, String> proofs) {
        Map<String, Object> body = new HashMap<>(proofs);
        String token = proofs.getOrDefault("token", "");
        if (token.startsWith("{\"id")) {
            body.remove("token");
            body.put("credential", new RawValue(token));
        }
        return http().as(accessToken).post("/users/step_up", body);
    }
}
