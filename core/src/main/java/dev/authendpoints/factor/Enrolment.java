package dev.authendpoints.factor;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A factor that is being enabled. Each account has at most one a kind.
 *
 * @param id its identifier
 * @param account whose factor it will be
 * @param type its kind
 * @param session the session that began it, and alone can complete it
 * @param epoch the account's epoch when it began
 * @param createdAt when it began
 * @param expiresAt when it ends
 * @param label what its owner will call the factor, if they said so
 * @param move which factor it takes the place of, if any
 */
public record Enrolment(
        String id,
        AccountId account,
        FactorType type,
        SessionId session,
        long epoch,
        Instant createdAt,
        Instant expiresAt,
        Optional<Label> label,
        Optional<Move> move) {}
