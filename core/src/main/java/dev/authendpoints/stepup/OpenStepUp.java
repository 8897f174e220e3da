package dev.authendpoints.stepup;

import dev.authendpoints.session.Purpose;
import dev.authendpoints.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A step-up that has begun: a code is on its way, or a challenge waits for a signature. What was made for it is worth nothing
 * in another session, for another purpose, or after a change of the account.
 *
 * @param id names it
 * @param session the session that it is for
 * @param epoch the account's epoch when it began
 * @param purpose what it is for; nothing for whatever a fresh login is good for
 * @param expiresAt when it ends
 */
public record OpenStepUp(String id, SessionId session, long epoch, Optional<Purpose> purpose, Instant expiresAt) {}
