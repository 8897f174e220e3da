package dev.authendpoints.admin;

/** Why an administrator does not get their way. */
public enum AdminRefusal {
    /** None of the caller's roles allows it. */
    FORBIDDEN,
    /** The login is too old, or worth less than {@code aal2}. */
    STEP_UP_REQUIRED,
    /** There is no such account, or no such thing. */
    NOT_FOUND,
    /** Nobody would be left to administer. */
    LAST_ADMINISTRATOR,
    /** The bootstrap token is none, was used, is past its life, or there is an administrator already. */
    INVALID_TOKEN,
    /** The account is disabled, has changed, has no second factor to lose, or has had too many passes lately. */
    PASS_NOT_POSSIBLE,
    /** Neither who has issued a pass nor whose account it is for may do that. */
    ANOTHER_PERSON_NEEDED
}
