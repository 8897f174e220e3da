package dev.authendpoints.login;

import dev.authendpoints.device.DeviceToken;
import dev.authendpoints.device.TrustedDevices;
import dev.authendpoints.token.Grant;
import dev.authendpoints.token.Grants;
import java.util.Optional;

/**
 * What is behind a completed login.
 *
 * @param grants opens sessions
 * @param devices which devices are trusted
 */
public record Entrance(Grants grants, TrustedDevices devices) {
    Welcome welcome(Granted granted) {
        return new Welcome(grants.sign(granted.grant()), granted.device());
    }

    /** What the deciding transaction has granted; it is signed after the commit. */
    record Granted(Grant grant, Optional<DeviceToken> device) {}
}
