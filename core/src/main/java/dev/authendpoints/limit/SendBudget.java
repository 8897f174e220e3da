package dev.authendpoints.limit;

import dev.authendpoints.account.AccountId;
import java.time.Instant;

/** Bounds what an account is sent: for its own requests 5 in 5 minutes, 10 an hour, 20 a day and purpose. */
public final class SendBudget {
    private final SendStore sends;

    /**
     * Creates a budget.
     *
     * @param sends where sends are counted
     */
    public SendBudget(SendStore sends) {
        this.sends = sends;
    }

    /**
     * Takes one from the budget. The account is locked, so that no two callers take the same one.
     *
     * @param account to whom
     * @param purpose for what
     * @param now when
     * @return {@code now} when one was taken and may be sent; otherwise the later time when one may
     */
    public Instant take(AccountId account, SendPurpose purpose, Instant now) {
        Instant next = purpose.next(sends.since(account, purpose, now.minus(purpose.memory())), now);
        if (next.isAfter(now)) {
            return next;
        }
        sends.add(account, purpose, now);
        return now;
    }
}
