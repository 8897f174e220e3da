package dev.authendpoints.admin;

import dev.authendpoints.account.Account;
import dev.authendpoints.factor.EnrolledFactor;
import java.util.List;
import java.util.Set;

/**
 * What administrators are shown of an account. Whoever writes it down leaves its hash and its epoch out.
 *
 * @param account the account
 * @param roles its roles
 * @param factors its factors that work
 * @param recoveryCodesLeft how many recovery codes are left
 * @param sessions how many sessions are open
 */
public record AccountView(
        Account account, Set<String> roles, List<EnrolledFactor> factors, int recoveryCodesLeft, int sessions) {
    /** Takes copies. */
    public AccountView {
        roles = Set.copyOf(roles);
        factors = List.copyOf(factors);
    }

    @Override
    public String toString() {
        return "AccountView[" + account.id() + "]";
    }
}
