package dev.authendpoints.session;

import dev.authendpoints.account.Account;

/**
 * Who makes a request with an access token: a live session and its account, read together.
 *
 * @param session the session
 * @param account the account, not disabled and of the session's epoch
 */
public record Caller(Session session, Account account) {}
