package dev.authendpoints.limit;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.SecretHash;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose failures are counted.
 *
 * @param kind what is guessed at
 * @param key names the holder among all of its kind
 * @param account the account; nothing for a name that nobody has
 */
public record TryHolder(TryKind kind, String key, Optional<AccountId> account) {
    /**
     * The password of an account.
     *
     * @param account the account
     * @return its holder
     */
    public static TryHolder password(AccountId account) {
        return of(TryKind.PASSWORD, account, account.value());
    }

    /**
     * The password of a name that nobody has.
     *
     * @param name the keyed hash of the name's canonical form: people type passwords into the wrong field
     * @return its holder
     */
    public static TryHolder stranger(SecretHash name) {
        return new TryHolder(TryKind.STRANGER, name.value(), Optional.empty());
    }

    /**
     * All factors of an account.
     *
     * @param account the account
     * @return their holder
     */
    public static TryHolder factors(AccountId account) {
        return of(TryKind.FACTORS, account, account.value());
    }

    /**
     * One kind of factor of an account.
     *
     * @param account the account
     * @param type the kind's name, in any case
     * @return its holder
     */
    public static TryHolder factor(AccountId account, String type) {
        return of(TryKind.FACTOR, account, account.value() + "/" + type.toLowerCase(Locale.ROOT));
    }

    /**
     * The enrolments of an account.
     *
     * @param account the account
     * @return their holder
     */
    public static TryHolder enrolment(AccountId account) {
        return of(TryKind.ENROLMENT, account, account.value());
    }

    /**
     * The drills of an account's recovery codes.
     *
     * @param account the account
     * @return their holder
     */
    public static TryHolder drill(AccountId account) {
        return of(TryKind.DRILL, account, account.value());
    }

    /**
     * The step-ups of one session.
     *
     * @param account whose session
     * @param session its identifier
     * @return their holder
     */
    public static TryHolder stepUp(AccountId account, String session) {
        return of(TryKind.STEP_UP, account, session);
    }

    /**
     * A browser in which somebody has completed a login of an account.
     *
     * @param account the account
     * @param nonce names the browser among all of the account
     * @return its holder
     */
    public static TryHolder browser(AccountId account, String nonce) {
        return of(TryKind.BROWSER, account, account.value() + "/" + nonce);
    }

    private static TryHolder of(TryKind kind, AccountId account, String key) {
        return new TryHolder(kind, key, Optional.of(account));
    }
}
