package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.AdminDoor;
import dev.authendpoints.testkit.Door;

/** The HTTP endpoints, seen from one network: each feature is an interface, as of {@link Door}. */
final class HttpDoor
        implements Door,
                HttpRegistrationDoor,
                HttpLoginDoor,
                HttpDeviceDoor,
                HttpPasskeyDoor,
                HttpFactorDoor,
                HttpSessionDoor,
                HttpStepUpDoor,
                HttpPasswordDoor,
                HttpProfileDoor,
                HttpRecoveryDoor {
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
    public Http http() {
        return http;
    }
}
