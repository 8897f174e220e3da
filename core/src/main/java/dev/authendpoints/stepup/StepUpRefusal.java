package dev.authendpoints.stepup;

/** Why a step-up is refused. */
public enum StepUpRefusal {
    /** The account does not have that kind of factor, or it is not enough for this account. */
    METHOD_NOT_ENABLED,
    /** There were too many failures with this kind of factor, and others may still work. */
    METHOD_STOPPED,
    /** What was given is not enough without the password. */
    PASSWORD_NEEDED,
    /** A proof is malformed, wrong, used, late or one too many: which one is not told. */
    INVALID_PROOF
}
