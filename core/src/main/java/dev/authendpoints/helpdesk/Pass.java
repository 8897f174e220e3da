package dev.authendpoints.helpdesk;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * A pass as it is kept. An account has one that is neither used nor withdrawn, at most.
 *
 * @param id its identifier
 * @param account whose second factor it stands for, once
 * @param epoch the account's epoch when it was issued
 * @param reason why it was issued
 * @param issuer who issued it, and holds its text
 * @param twoPersons whether somebody else has to approve it
 * @param approver who has approved it
 * @param createdAt when it was issued
 * @param expiresAt when it ends; while it waits for approval, when that comes too late
 */
public record Pass(
        PassId id,
        AccountId account,
        long epoch,
        Reason reason,
        AccountId issuer,
        boolean twoPersons,
        Optional<AccountId> approver,
        Instant createdAt,
        Instant expiresAt) {
    /**
     * Tells whether it is worth something.
     *
     * @return false while it waits for approval
     */
    public boolean works() {
        return !twoPersons || approver.isPresent();
    }

    Pass approved(AccountId by, Instant end) {
        return new Pass(id, account, epoch, reason, issuer, twoPersons, Optional.of(by), createdAt, end);
    }
}
