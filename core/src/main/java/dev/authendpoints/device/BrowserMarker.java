package dev.authendpoints.device;

import dev.authendpoints.secret.Secret;
import java.time.Duration;

/**
 * What a browser that has completed a login is given. It proves nothing: it has tries of its own at the password, no more.
 *
 * @param text the marker
 * @param life how long it is known
 */
public record BrowserMarker(Secret text, Duration life) {}
