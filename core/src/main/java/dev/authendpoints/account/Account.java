package dev.authendpoints.account;

import dev.authendpoints.secret.PasswordHash;
import java.time.Instant;

/**
 * An account.
 *
 * @param id its identifier
 * @param username its name
 * @param email its address
 * @param emailVerified whether the address was proved to be theirs
 * @param passwordHash the hash of its password
 * @param epoch counts credential changes: what carries an older epoch is worth nothing
 * @param disabled whether an administrator closed it
 * @param createdAt when it was registered
 */
public record Account(
        AccountId id,
        Username username,
        EmailAddress email,
        boolean emailVerified,
        PasswordHash passwordHash,
        long epoch,
        boolean disabled,
        Instant createdAt) {
    /**
     * Gives it another name.
     *
     * @param other the name
     * @return the account with that name
     */
    public Account named(Username other) {
        return new Account(id, other, email, emailVerified, passwordHash, epoch, disabled, createdAt);
    }
}
