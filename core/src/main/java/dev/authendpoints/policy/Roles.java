package dev.authendpoints.policy;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The roles of accounts. Two of them are ours: they say who administers. All others are an application's own, and decide here
 * who has to have a second factor, and nothing else.
 */
public final class Roles {
    /** May do all that administrators do. */
    public static final String ADMIN = "admin";
    /** May find accounts, and vouch for their owners with a pass. */
    public static final String HELPDESK = "helpdesk";
    /** How many an account may have where an administrator says so. */
    public static final int MOST = 20;

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
     * Tells whether a text can name a role.
     *
     * @param text any text
     * @return true for 1 to 64 ASCII letters, digits and {@code _ . : -}
     */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * Gives an account other roles in place of those that it has, as an application does by its own rules: no session ends,
     * nobody is told, and nobody asks whether an administrator is left. What administrators may do is read anew each time; what
     * follows besides is decided at the account's next login.
     *
     * @param account the account
     * @param roles their names: 1 to 64 ASCII letters, digits and {@code _ . : -}
     * @return false when there is no such account, or it is disabled
     * @throws IllegalArgumentException when a name is none
     */
    public boolean assign(AccountId account, Set<String> roles) {
        if (!roles.stream().allMatch(Roles::isName)) {
            throw new IllegalArgumentException("A role is named by 1 to 64 ASCII letters, digits and _ . : -");
        }
        return lock.locked(account, locked -> {
                    store.assign(locked.id(), roles);
                    return true;
                })
                .orElse(false);
    }
}
