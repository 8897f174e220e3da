package dev.authendpoints.factor.totp;

import dev.authendpoints.account.AccountId;
import java.util.Optional;

/**
 * The secret that an account shares with an authenticator, as it is kept. Each has an identifier of its own, so that what
 * was proved with one never counts for another.
 *
 * @param id its identifier
 * @param account whose it is
 * @param sealed the secret in base32, sealed for this account and identifier
 * @param parameters how its codes are made
 * @param factorId the factor that it belongs to; nothing while it waits to be confirmed
 * @param clock what is known of the clock that its codes are made by
 */
public record TotpSecret(
        String id,
        AccountId account,
        String sealed,
        TotpParameters parameters,
        Optional<String> factorId,
        TotpClock clock) {}
