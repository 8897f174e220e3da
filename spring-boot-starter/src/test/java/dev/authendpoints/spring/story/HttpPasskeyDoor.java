package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.PasskeyDoor;
import dev.authendpoints.testkit.Reply;
import java.util.Map;
import tools.jackson.databind.util.RawValue;

/** The endpoints of passkeys. */
interface HttpPasskeyDoor extends PasskeyDoor {
    /** From where requests are sent. */
    Http http();

    @Override
    default Reply passkeyOptions(String accessToken) {
        return http().as(accessToken).post("/users/passkeys/options", Map.of());
    }

    /** As the object that browsers make. */
    @Override
    default Reply addPasskey(String accessToken, String credential) {
        return http().as(accessToken).post("/users/passkeys", Map.of("credential", new RawValue(credential)));
    }

    @Override
    default Reply passwordlessOptions() {
        return http().post("/users/passkeys/login_options", Map.of());
    }

    @Override
    default Reply passwordlessLogin(String credential) {
        return credential.startsWith("{\"id")
                ? http().post("/users/passkeys/login", Map.of("credential", new RawValue(credential)))
                : http().post("/users/passkeys/login", Map.of("token", credential));
    }
}
