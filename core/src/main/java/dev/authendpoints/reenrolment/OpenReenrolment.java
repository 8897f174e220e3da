package dev.authendpoints.reenrolment;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.session.SessionId;
import java.time.Instant;

/**
 * A session that may replace the factors of its account.
 *
 * @param session the session, which is good for nothing else
 * @param account its account
 * @param reason why
 * @param openedAt when it was opened
 */
public record OpenReenrolment(SessionId session, AccountId account, ReenrolmentReason reason, Instant openedAt) {}
