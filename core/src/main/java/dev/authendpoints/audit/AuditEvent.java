package dev.authendpoints.audit;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened.
 *
 * @param at when
 * @param type what
 * @param account to whom, where it is known
 * @param address the caller's IP address
 * @param detail one word more, such as the provider or the reason of a refusal; never a secret; empty without one
 */
public record AuditEvent(Instant at, AuditType type, Optional<AccountId> account, String address, String detail) {}
