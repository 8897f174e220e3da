package dev.authendpoints.login;

import dev.authendpoints.device.BrowserMarker;
import dev.authendpoints.device.DeviceToken;
import dev.authendpoints.token.TokenPair;
import java.util.Optional;

/**
 * What a completed login gets.
 *
 * @param tokens the tokens of its session
 * @param marker what the browser shows from now on
 * @param device what the device shows the next time, where it is trusted
 */
public record Welcome(TokenPair tokens, BrowserMarker marker, Optional<DeviceToken> device) {}
