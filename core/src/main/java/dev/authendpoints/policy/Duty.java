package dev.authendpoints.policy;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * An account that has to have a second factor and has none.
 *
 * @param account the account
 * @param reason why
 * @param seenAt when that was first noticed, at a login
 * @param dueAt when it is stopped, which gets no later; nothing while that is only reported
 * @param toldAt when its owner was last reminded
 */
public record Duty(
        AccountId account, String reason, Instant seenAt, Optional<Instant> dueAt, Optional<Instant> toldAt) {
    Duty due(Instant at) {
        return new Duty(account, reason, seenAt, Optional.of(at), toldAt);
    }

    Duty told(Instant at) {
        return new Duty(account, reason, seenAt, dueAt, Optional.of(at));
    }
}
