package dev.authendpoints.limit;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.secret.SecretHash;

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

    /**
     * The budget of an address that nobody owns, kept so that asking for it costs what asking for an owner's costs.
     *
     * @param address the keyed hash of the address
     * @return its holder
     */
    public static Holder nobody(SecretHash address) {
        return new Holder("nobody/" + address.value());
    }

    /** The budget of one login or enrolment. */
    static Holder occasion(String key) {
        return new Holder("occasion/" + key);
    }
}
