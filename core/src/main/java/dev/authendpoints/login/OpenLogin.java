package dev.authendpoints.login;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.FactorType;
import java.time.Instant;

/**
 * A login whose first step is done and whose second is not.
 *
 * @param id names it
 * @param account who proved the password
 * @param epoch the account's epoch when it was proved
 * @param type the kind of factor that was chosen
 * @param emailKey the account's address, in the form that is compared
 * @param network the client network that opened it
 * @param createdAt when the password was proved
 * @param expiresAt when it ends
 */
public record OpenLogin(
        ChallengeId id,
        AccountId account,
        long epoch,
        FactorType type,
        String emailKey,
        String network,
        Instant createdAt,
        Instant expiresAt) {}
