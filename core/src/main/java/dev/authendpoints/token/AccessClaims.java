package dev.authendpoints.token;

import dev.authendpoints.session.SessionId;
import java.time.Instant;
import java.util.Map;

/**
 * What a valid access token says.
 *
 * @param session the session that it belongs to
 * @param issuedAt when it was signed
 * @param expiresAt when it ends
 * @param all every claim, by name
 */
public record AccessClaims(SessionId session, Instant issuedAt, Instant expiresAt, Map<String, Object> all) {}
