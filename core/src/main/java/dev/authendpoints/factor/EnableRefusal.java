package dev.authendpoints.factor;

/** Why factors are not changed: none enabled, edited or removed, and two-step verification not switched off. */
public enum EnableRefusal {
    /** The account's address is not verified. */
    EMAIL_NOT_VERIFIED,
    /** The account has the factor already. */
    PROVIDER_ALREADY_ENABLED,
    /** The account has as many factors of the kind as it may have. */
    TOO_MANY_FACTORS,
    /** The kind is not enabled by itself: it comes with the first other factor. */
    NOT_ENABLED_BY_ITSELF,
    /** The rule that the account is under does not allow this kind. */
    PROVIDER_NOT_ALLOWED,
    /** The account has to have a second factor: it is not left without. */
    TWO_STEP_REQUIRED,
    /** The account has no second factor. */
    TWO_FACTOR_NOT_ENABLED,
    /** The account has no such factor. */
    NOT_FOUND,
    /** It is the last factor, and this server does not let the last one be removed like any other. */
    LAST_FACTOR,
    /** The address is not the caller's own. */
    FOREIGN_EMAIL,
    /** The answer is malformed, wrong, used or late, or there is no enrolment of this session. */
    INVALID_TOKEN,
    /** The login is too old, or too weak, for a change of factors. */
    STEP_UP_REQUIRED
}
