package dev.authendpoints.audit;

/** What can happen to an account. */
public enum AuditType {
    /** An account was registered. */
    REGISTERED,
    /** Its owner has chosen another language for mails; the detail names it. */
    LANGUAGE_CHANGED,
    /** An address was proved to be the account's. */
    EMAIL_VERIFIED,
    /** An address could not become the account's: another owns it. */
    EMAIL_TAKEN,
    /** The password was right and a second step was opened. */
    LOGIN_OPENED,
    /** A first step was refused. */
    LOGIN_REFUSED,
    /** A second step was refused. */
    SECOND_STEP_REFUSED,
    /** The password was right and the second step wrong so often that the owner was told. */
    LOGIN_SUSPICIOUS,
    /** A factor was stopped after 100 failures in a row. */
    FACTOR_STOPPED,
    /** Stopped factors got their tries back through a mailed link. */
    FACTOR_UNLOCKED,
    /** A session began. */
    SIGNED_IN,
    /** The owner has proved anew, in an open session, that they are; the detail says with what. */
    STEPPED_UP,
    /** Somebody in an open session has failed to prove that they are its owner. */
    STEP_UP_REFUSED,
    /** A session was ended because step-ups in it had failed too often; the detail names it. */
    STEP_UP_STOPPED,
    /** The account has to have a second factor and has none; the detail says why. */
    TWO_STEP_MISSING,
    /** As it would be stopped for that, were the rule not one that only reports; the detail says why. */
    TWO_STEP_WOULD_STOP,
    /** It was stopped for that at a login: it may enable a factor and do nothing else; the detail says why. */
    TWO_STEP_STOPPED,
    /** A session was ended by its owner. */
    SIGNED_OUT,
    /** A session was ended by its owner from another one; the detail names it. */
    SESSION_ENDED,
    /** All sessions but one were ended by their owner; the detail says how many. */
    OTHER_SESSIONS_ENDED,
    /** A refresh token was presented a second time, and its session was ended. */
    REFRESH_TOKEN_REUSED,
    /** A device is trusted from now on; the detail names it. */
    DEVICE_TRUSTED,
    /** A trusted device stood in for the second step; the detail names it. */
    DEVICE_USED,
    /** A token that a trusted device had used came again: the device is trusted no longer, and what it opened has ended. */
    DEVICE_COPIED,
    /** A device was trusted no longer, as its owner wished; the detail names it. */
    DEVICE_REMOVED,
    /** All devices were trusted no longer, as their owner wished; the detail says how many. */
    DEVICES_REMOVED,
    /** A factor's enrolment began. */
    ENROLMENT_BEGUN,
    /** An enrolment was refused. */
    ENROLMENT_REFUSED,
    /** A factor was enabled. */
    FACTOR_ENABLED,
    /** A factor has taken the place of another of its kind, which retires. */
    FACTOR_MOVED,
    /** A factor was renamed, or preferred to the others. */
    FACTOR_EDITED,
    /** A factor was removed, and others are left. */
    FACTOR_REMOVED,
    /** A session was opened that may replace all factors; the detail says why. */
    REENROLMENT_OPENED,
    /** All factors were replaced by a new one, recovery codes included; the detail says why that could be done. */
    FACTORS_REPLACED,
    /**
     * Two codes in a row of an authenticator that is far off have set its clock; the detail says by how many seconds it is
     * ahead.
     */
    CLOCK_SET,
    /** Two-step verification was switched off. */
    TWO_STEP_DISABLED,
    /** A recovery code completed a login. */
    RECOVERY_CODE_USED,
    /** The owner has shown a recovery code without using it. */
    RECOVERY_CODES_DRILLED,
    /** What was shown was no recovery code that is left. */
    RECOVERY_DRILL_REFUSED,
    /** New recovery codes took the place of the old ones. */
    RECOVERY_CODES_RENEWED,
    /** The password was stopped after 100 failures in a row. */
    PASSWORD_STOPPED,
    /** A passkey's counter had not grown since the last time: there may be a copy, and nothing was opened. */
    PASSKEY_COPIED,
    /** The password was changed by someone who knew it. */
    PASSWORD_CHANGED,
    /** A reset link was asked for. */
    PASSWORD_RESET_ASKED,
    /** The password was set through a mailed link. */
    PASSWORD_RESET,
    /** A link that begins a recovery was asked for. */
    RECOVERY_ASKED,
    /** A recovery has begun, by mailbox and password, and all channels were told. */
    RECOVERY_STARTED,
    /** All channels were told of it again; the detail says whether half of the wait is over, or all of it. */
    RECOVERY_ANNOUNCED,
    /** A recovery was ended; the detail says whether by a link from a notice or by a login. */
    RECOVERY_CANCELLED,
    /** A recovery has ended by itself: the account has changed since, or cannot be recovered any more. */
    RECOVERY_LAPSED,
    /** A recovery was completed by its last link and the password: a factor may be enabled in place of all others. */
    RECOVERY_GRANTED,
    /** The account was given another name. */
    USERNAME_CHANGED,
    /** Another address was asked for. */
    EMAIL_CHANGE_ASKED,
    /** The account was given another address, confirmed from there. */
    EMAIL_CHANGED,
    /**
     * The owner said that a change was not theirs: the account is frozen until a new password is set; the detail says what was
     * put back.
     */
    ACCOUNT_FROZEN,
    /** A new password was set through a reset, and the account is frozen no longer. */
    ACCOUNT_THAWED,
    /** The account was deleted by its owner. */
    ACCOUNT_DELETED,
    /** The account has become the first administrator, by the token that the operator asked for. */
    ADMINISTRATOR_BOOTSTRAPPED,
    /** The account has administered another; the detail says what was done, and to whom. */
    ADMINISTERED,
    /** An administrator has disabled the account; the detail names them. */
    ACCOUNT_DISABLED,
    /** An administrator has enabled the account again; the detail names them. */
    ACCOUNT_ENABLED,
    /** An administrator has changed the account's roles; the detail names them, and what has changed. */
    ROLES_CHANGED,
    /** An administrator has ended all sessions of the account; the detail names them, and says how many. */
    SESSIONS_ENDED_BY_ADMINISTRATOR,
    /** A pass in place of the second factor waits for somebody else's approval; the detail names who wants it, and says why. */
    PASS_ASKED,
    /** A pass in place of the second factor was issued; the detail names who has done it, and says why. */
    PASS_ISSUED,
    /** A pass was approved; the detail names who has approved it, and who has issued it. */
    PASS_APPROVED,
    /** A pass was withdrawn; the detail names who has done it. */
    PASS_WITHDRAWN,
    /** A pass was redeemed with the right password; the detail names who had issued it. */
    PASS_REDEEMED,
    /** Somebody wanted to redeem a pass, and password or pass was wrong. */
    PASS_REFUSED
}
