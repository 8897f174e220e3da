package dev.authendpoints.bench.seed;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Username;
import dev.authendpoints.secret.PasswordHash;

/**
 * An account that is ready to be written.
 *
 * @param id its identifier
 * @param username its name
 * @param email its address
 * @param hash the hash of its password
 * @param factorId the identifier of its authenticator
 * @param secretId the identifier of its secret
 * @param sealed the secret, sealed for the account and this identifier
 */
record SeededAccount(
        AccountId id,
        Username username,
        EmailAddress email,
        PasswordHash hash,
        String factorId,
        String secretId,
        String sealed) {}
