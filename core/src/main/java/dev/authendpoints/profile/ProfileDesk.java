package dev.authendpoints.profile;

import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.mail.Outbox;
import java.time.InstantSource;

/**
 * What every change leaves behind.
 *
 * @param audit the trail of events
 * @param outbox tells the owner
 * @param time the time
 */
public record ProfileDesk(AuditTrail audit, Outbox outbox, InstantSource time) {}
