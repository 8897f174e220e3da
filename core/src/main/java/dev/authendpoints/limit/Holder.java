package dev.authendpoints.limit;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;

/**
 * Whose budget something is sent from.
 *
 * @param key names the holder among all kinds of holders
 */
public record Holder(String key) {
    /**
     * The budget of an account.
     *
     * @param account the account
     * @return its holder
     */
    public static Holder of(AccountId account) {
        return new Holder("account/" + account);
    }

    /**
     * The budget of an address that nobody has proved yet: whoever registers with it draws on the same one.
     *
     * @param email the address
     * @return its holder
     */
    public static Holder of(EmailAddress email) {
        return new Holder("address/" + email.key());
    }
}
