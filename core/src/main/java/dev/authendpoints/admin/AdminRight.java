package dev.authendpoints.admin;

import dev.authendpoints.policy.Roles;
import java.util.Set;

/** What a role allows. */
public enum AdminRight {
    /** Everything: disabling accounts, giving and taking roles, ending sessions. */
    ADMINISTER,
    /** Finding accounts, and vouching for their owners with a pass. */
    HELP;

    /**
     * Tells whether an account has the right.
     *
     * @param roles its roles
     * @return true when one of them gives it
     */
    public boolean isGivenBy(Set<String> roles) {
        return roles.contains(Roles.ADMIN) || (this == HELP && roles.contains(Roles.HELPDESK));
    }
}
