package dev.authendpoints.recovery;

/** Why a recovery is neither begun nor completed. */
public enum RecoveryRefusal {
    /** The link is unknown, used or past its life, or the account cannot be recovered now. */
    INVALID_TOKEN,
    /** The password is wrong, or its tries are used up; the link still works. */
    WRONG_PASSWORD
}
