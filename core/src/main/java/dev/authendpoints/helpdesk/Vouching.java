package dev.authendpoints.helpdesk;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.admin.AdminRight;
import dev.authendpoints.policy.PolicyStore;
import dev.authendpoints.policy.Roles;
import java.util.Set;

/**
 * Whether those who stand for a pass still may when it is redeemed: a role may have been taken from one of them, or given to
 * the owner.
 *
 * @param accounts where accounts are kept
 * @param roles who administers and helps
 */
public record Vouching(AccountStore accounts, PolicyStore roles) {
    /** Accounts that administer or help take two persons. */
    static boolean isPrivileged(Set<String> roles) {
        return roles.contains(Roles.ADMIN) || roles.contains(Roles.HELPDESK);
    }

    boolean stands(Pass pass) {
        return mayHelp(pass.issuer())
                && pass.approver().map(this::mayHelp).orElse(!isPrivileged(roles.roles(pass.account())));
    }

    private boolean mayHelp(AccountId id) {
        return accounts.find(id).filter(Account::open).isPresent() && AdminRight.HELP.isGivenBy(roles.roles(id));
    }
}
