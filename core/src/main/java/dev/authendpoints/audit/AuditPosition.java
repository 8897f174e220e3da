package dev.authendpoints.audit;

import java.time.Instant;

/**
 * Where an event stands in an account's trail.
 *
 * @param at when it happened
 * @param nth its place among the events of one instant
 * @param id tells those apart that took one place at the same moment
 */
public record AuditPosition(Instant at, long nth, String id) {
    /** Behind every event there can be. */
    public static final AuditPosition NEWEST =
            new AuditPosition(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE, "");
}
