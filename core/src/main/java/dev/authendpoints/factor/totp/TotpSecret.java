package dev.authendpoints.factor.totp;

import dev.authendpoints.account.AccountId;

/**
 * The secret that an account shares with an authenticator, as it is kept. Each has an identifier of its own, so that what
 * was proved with one never counts for another.
 *
 * @param id its identifier
 * @param account whose it is
 * @param sealed the secret in base32, sealed for this account and identifier
 */
public record TotpSecret(String id, AccountId account, String sealed) {}
