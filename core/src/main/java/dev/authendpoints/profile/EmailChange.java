package dev.authendpoints.profile;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.session.SessionId;
import java.time.Instant;

/**
 * An address that an account is to have once it is confirmed from there.
 *
 * @param account the account
 * @param epoch its epoch when it was asked for: a change of credentials in between ends it
 * @param session the session that asked, which lives on
 * @param email the address
 * @param createdAt when it was asked for
 * @param expiresAt when it ends
 */
public record EmailChange(
        AccountId account, long epoch, SessionId session, EmailAddress email, Instant createdAt, Instant expiresAt) {}
