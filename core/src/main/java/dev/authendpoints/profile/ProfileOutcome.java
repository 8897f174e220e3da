package dev.authendpoints.profile;

/** What can become of a change of name or address, or of a deletion. */
public enum ProfileOutcome {
    /** It is done; a new address counts only once it is confirmed. */
    DONE,
    /** The text is no name, or no address. */
    INVALID,
    /** The name is an address, and not the account's own. */
    FOREIGN_ADDRESS,
    /** The address is the account's already. */
    UNCHANGED,
    /** Another account has the name. */
    TAKEN,
    /** The login is too old, or too weak. */
    STEP_UP_REQUIRED
}
