package dev.authendpoints.recovery;

import dev.authendpoints.account.Account;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;

/**
 * The rules that a configuration can say: for all, or by role.
 *
 * @param roles the roles whose accounts can be recovered; empty for all accounts
 * @param never the roles whose accounts cannot, whatever else they are
 * @param delay how long everybody who is told has to object
 */
public record RoleRecovery(Set<String> roles, Set<String> never, Duration delay) implements RecoveryRules {
    /** Takes copies, and refuses a wait that no rule has. */
    public RoleRecovery {
        roles = Set.copyOf(roles);
        never = Set.copyOf(never);
        delay = new Rule(true, delay).delay();
    }

    @Override
    public Rule of(Account account, Set<String> held) {
        return ofRoles(held);
    }

    @Override
    public Rule ofRoles(Set<String> held) {
        boolean meant = roles.isEmpty() || !Collections.disjoint(roles, held);
        return meant && Collections.disjoint(never, held) ? new Rule(true, delay) : Rule.NEVER;
    }
}
