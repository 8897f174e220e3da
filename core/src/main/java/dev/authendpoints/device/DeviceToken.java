package dev.authendpoints.device;

import dev.authendpoints.secret.Secret;
import java.time.Duration;

/**
 * What a trusted device is given to show the next time.
 *
 * @param token the token; it is good for one use
 * @param life how long the device is trusted
 */
public record DeviceToken(Secret token, Duration life) {}
