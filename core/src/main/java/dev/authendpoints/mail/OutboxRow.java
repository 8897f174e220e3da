package dev.authendpoints.mail;

import java.time.Instant;

/**
 * A message as the outbox keeps it.
 *
 * @param id names it
 * @param kind what it says
 * @param recipient the address it goes to; empty for nobody
 * @param about what made it necessary
 * @param sealed its parameters, sealed with the identifier as associated data
 * @param createdAt when it became necessary
 * @param notAfter when it is worth nothing any more
 * @param attempts how often a delivery was begun
 */
public record OutboxRow(
        String id,
        MessageKind kind,
        String recipient,
        String about,
        String sealed,
        Instant createdAt,
        Instant notAfter,
        int attempts) {}
