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
 * @param frozen whether its owner said that a change was not theirs: it stays closed until a new password is set through a
 * reset
 * @param language which language its mails are written in
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
        boolean frozen,
        Language language,
        Instant createdAt) {
    /**
     * Describes an account that is not frozen and whose language nobody knows.
     *
     * @param id its identifier
     * @param username its name
     * @param email its address
     * @param emailVerified whether the address was proved to be theirs
     * @param passwordHash the hash of its password
     * @param epoch counts credential changes
     * @param disabled whether an administrator closed it
     * @param createdAt when it was registered
     */
    public Account(
            AccountId id,
            Username username,
            EmailAddress email,
            boolean emailVerified,
            PasswordHash passwordHash,
            long epoch,
            boolean disabled,
            Instant createdAt) {
        this(id, username, email, emailVerified, passwordHash, epoch, disabled, false, Language.UNKNOWN, createdAt);
    }

    /**
     * Gives it another name.
     *
     * @param other the name
     * @return the account with that name
     */
    public Account named(Username other) {
        return new Account(id, other, email, emailVerified, passwordHash, epoch, disabled, frozen, language, createdAt);
    }

    /**
     * Says which language its owner reads.
     *
     * @param other the language
     * @return the account with that language
     */
    public Account reading(Language other) {
        return new Account(id, username, email, emailVerified, passwordHash, epoch, disabled, frozen, other, createdAt);
    }

    /**
     * Tells whether it can be entered and changed.
     *
     * @return false while it is disabled or frozen
     */
    public boolean open() {
        return !disabled && !frozen;
    }
}
