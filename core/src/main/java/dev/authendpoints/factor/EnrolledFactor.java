package dev.authendpoints.factor;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * A factor that an account has.
 *
 * @param id its identifier
 * @param account whose it is
 * @param type its kind
 * @param label what its owner calls it
 * @param createdAt when it was enabled
 * @param lastUsedAt when it last completed a login
 * @param preferred whether it is offered before all others; at most one of an account is
 */
public record EnrolledFactor(
        String id,
        AccountId account,
        FactorType type,
        String label,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        boolean preferred) {}
