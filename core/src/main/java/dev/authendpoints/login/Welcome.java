package dev.authendpoints.login;

import dev.authendpoints.device.BrowserMarker;
import dev.authendpoints.device.DeviceToken;
import dev.authendpoints.token.TokenPair;
import java.time.Duration;
import java.util.Optional;

/**
 * What a completed login gets.
 *
 * @param tokens the tokens of its session
 * @param marker what the browser shows from now on
 * @param device what the device shows the next time, where it is trusted
 * @param enrolWithin how long the account may go on without a second factor, where it has to have one
 */
public record Welcome(
        TokenPair tokens, BrowserMarker marker, Optional<DeviceToken> device, Optional<Duration> enrolWithin) {
    /**
     * Nothing has to be enabled.
     *
     * @param tokens the tokens of its session
     * @param marker what the browser shows from now on
     * @param device what the device shows the next time, where it is trusted
     */
    public Welcome(TokenPair tokens, BrowserMarker marker, Optional<DeviceToken> device) {
        this(tokens, marker, device, Optional.empty());
    }

    Welcome enrolling(Optional<Duration> within) {
        return new Welcome(tokens, marker, device, within);
    }
}
