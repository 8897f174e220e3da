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
 * @param retiresAt until when it works, where another has taken its place
 */
public record EnrolledFactor(
        String id,
        AccountId account,
        FactorType type,
        String label,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        boolean preferred,
        Optional<Instant> retiresAt) {
    /**
     * Describes a factor that stays.
     *
     * @param id its identifier
     * @param account whose it is
     * @param type its kind
     * @param label what its owner calls it
     * @param createdAt when it was enabled
     * @param lastUsedAt when it last completed a login
     * @param preferred whether it is offered before all others
     */
    public EnrolledFactor(
            String id,
            AccountId account,
            FactorType type,
            String label,
            Instant createdAt,
            Optional<Instant> lastUsedAt,
            boolean preferred) {
        this(id, account, type, label, createdAt, lastUsedAt, preferred, Optional.empty());
    }

    /**
     * Tells whether it is worth something.
     *
     * @param now the time
     * @return false from the moment on in which it retires
     */
    public boolean works(Instant now) {
        return retiresAt.map(now::isBefore).orElse(true);
    }
}
