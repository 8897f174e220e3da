package dev.authendpoints.admin;

import java.util.Optional;
import java.util.Set;

/**
 * What an administrator wants of an account.
 *
 * @param disabled whether it is closed from now on
 * @param roles its roles, in place of those that it has
 */
public record AccountWish(Optional<Boolean> disabled, Optional<Set<String>> roles) {
    /** Takes a copy. */
    public AccountWish {
        roles = roles.map(Set::copyOf);
    }
}
