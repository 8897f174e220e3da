package dev.authendpoints.audit;

/**
 * An event and where it stands.
 *
 * @param position where
 * @param event what happened
 */
public record AuditEntry(AuditPosition position, AuditEvent event) {}
