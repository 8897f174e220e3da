package dev.authendpoints.policy;

import dev.authendpoints.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where roles are kept, and who has to have a second factor and has none. */
public interface PolicyStore {
    /**
     * Lists an account's roles.
     *
     * @param account the account
     * @return their names
     */
    Set<String> roles(AccountId account);

    /**
     * Gives an account other roles.
     *
     * @param account the account, locked
     * @param roles their names
     */
    void assign(AccountId account, Set<String> roles);

    /**
     * Finds an account's duty.
     *
     * @param account the account
     * @return the duty, if one is written down
     */
    Optional<Duty> duty(AccountId account);

    /**
     * Writes a duty down in place of the one there is.
     *
     * @param duty the duty, its account locked
     */
    void keep(Duty duty);

    /**
     * Forgets an account's duty.
     *
     * @param account the account, locked
     */
    void fulfilled(AccountId account);

    /**
     * Lists duties.
     *
     * @param most how many at most
     * @return those noticed first come first
     */
    List<Duty> duties(int most);
}
