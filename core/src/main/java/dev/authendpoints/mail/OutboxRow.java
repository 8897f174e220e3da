package dev.authendpoints.mail;

import java.time.Instant;

/**
 * A message as the outbox keeps it.
 *
 * @param id names it
 * @param kind what it says
 * @param channel by which way it goes
 * @param recipient the mail address it goes to; empty for nobody, and for a phone, whose number is among what is sealed
 * @param about what made it necessary
 * @param sealed its parameters, sealed with the identifier as associated data
 * @param createdAt when it became necessary
 * @param notAfter when it is worth nothing any more
 * @param attempts how often a delivery was begun
 */
public record OutboxRow(
        String id,
        MessageKind kind,
        Channel channel,
        String recipient,
        String about,
        String sealed,
        Instant createdAt,
        Instant notAfter,
        int attempts) {}
