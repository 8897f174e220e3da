package dev.authendpoints.policy;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import java.util.Set;
import java.util.regex.Pattern;

/** The roles of accounts, which an application sets. Here they decide who has to have a second factor, and nothing else. */
public final class Roles {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");
    private final AccountLock lock;
    private final PolicyStore store;

    /**
     * Creates it.
     *
     * @param lock decides under the account's lock
     * @param store where roles are kept
     */
    public Roles(AccountLock lock, PolicyStore store) {
        this.lock = lock;
        this.store = store;
    }

    /**
     * Lists an account's roles.
     *
     * @param account the account
     * @return their names
     */
    public Set<String> of(AccountId account) {
        return store.roles(account);
    }

    /**
     * Gives an account other roles in place of those that it has. What follows is decided at its next login.
     *
     * @param account the account
     * @param roles their names: 1 to 64 ASCII letters, digits and {@code _ . : -}
     * @return false when there is no such account, or it is disabled
     * @throws IllegalArgumentException when a name is none
     */
    public boolean assign(AccountId account, Set<String> roles) {
        if (!roles.stream().allMatch(role -> NAME.matcher(role).matches())) {
            throw new IllegalArgumentException("A role is named by 1 to 64 ASCII letters, digits and _ . : -");
        }
        return lock.locked(account, locked -> {
                    store.assign(locked.id(), roles);
                    return true;
                })
                .orElse(false);
    }
}
