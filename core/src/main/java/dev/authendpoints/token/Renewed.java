package dev.authendpoints.token;

import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Session;
import java.time.Duration;

/**
 * Another access token of a session that goes on.
 *
 * @param accessToken a signed JWT
 * @param expiresIn how long it lives
 * @param session the session, and what was proved in it
 */
public record Renewed(Secret accessToken, Duration expiresIn, Session session) {}
