package dev.authendpoints.login;

/** Why a step of a login is refused. */
public enum Refusal {
    /** Unknown name, wrong password, disabled account: one answer. */
    INVALID_CREDENTIALS,
    /** The password was right; the account's address is not verified. */
    EMAIL_NOT_VERIFIED,
    /** The password was right; the account has no second factor. */
    TWO_FACTOR_NOT_ENABLED,
    /** The password was right; the account has other factors. */
    PROVIDER_NOT_ENABLED,
    /** The password was right; there were too many failures with this factor, and others may still work. */
    PROVIDER_STOPPED,
    /** The answer is malformed, wrong, used, late or one too many, or there is no such login. */
    INVALID_TOKEN,
    /** The account changed since the first step; told only to who presents that step's challenge. */
    ACCOUNT_CHANGED
}
