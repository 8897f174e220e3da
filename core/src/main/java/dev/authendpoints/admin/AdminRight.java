package dev.authendpoints.admin;

import dev.authendpoints.policy.Roles;
import java.util.Set;

/** What a role allows. */
public enum AdminRight {
    /** Everything: disabling accounts, giving and taking roles, ending sessions. */
    ADMINISTER(Set.of(Roles.ADMIN)),
    /** Finding accounts, and vouching for their owners with a pass. */
    HELP(Set.of(Roles.ADMIN, Roles.HELPDESK));

    private final Set<String> by;

    AdminRight(Set<String> by) {
        this.by = by;
    }

    /**
     * Tells whether an account has the right.
     *
     * @param roles its roles
     * @return true when one of them gives it
     */
    public boolean isGivenBy(Set<String> roles) {
        return roles.stream().anyMatch(by::contains);
    }
}
