package dev.authendpoints.testkit;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.Client;
import dev.authendpoints.secret.Secret;
import java.util.Optional;

/** The door straight into the core, without a transport: each feature is an interface, as of {@link Door}. */
public final class CoreDoor
        implements Door,
                CoreRegistrationDoor,
                CoreLoginDoor,
                CoreDeviceDoor,
                CorePasskeyDoor,
                CoreFactorDoor,
                CoreSessionDoor,
                CoreStepUpDoor,
                CorePasswordDoor,
                CoreProfileDoor,
                CoreRecoveryDoor {
    private final AuthEndpoints auth;
    private final Client client;
    private final Optional<Secret> marker;

    /**
     * Creates a door.
     *
     * @param auth what is behind it
     * @param client who uses it
     */
    public CoreDoor(AuthEndpoints auth, Client client) {
        this(auth, client, Optional.empty());
    }

    private CoreDoor(AuthEndpoints auth, Client client, Optional<Secret> marker) {
        this.auth = auth;
        this.client = client;
        this.marker = marker;
    }

    @Override
    public Door showing(String text) {
        return new CoreDoor(auth, client, Optional.of(new Secret(text)));
    }

    @Override
    public AdminDoor admin(String accessToken) {
        return new CoreAdminDoor(auth, client, use -> asCaller(accessToken, use));
    }

    @Override
    public AuthEndpoints auth() {
        return auth;
    }

    @Override
    public Client client() {
        return client;
    }

    @Override
    public Optional<Secret> marker() {
        return marker;
    }
}
