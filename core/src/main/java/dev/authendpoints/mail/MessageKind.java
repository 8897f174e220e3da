package dev.authendpoints.mail;

import java.util.regex.Pattern;

/**
 * What a message says; it names the template.
 *
 * @param name lower-case words with hyphens
 */
public record MessageKind(String name) {
    // First: the constants below are checked against it.
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** For nobody: what is written where a stranger must not be told from an owner. It is never sent. */
    public static final MessageKind NONE = new MessageKind("none");
    /** The link that proves an address; params {@code username, registered, uid, token}. */
    public static final MessageKind VERIFY_EMAIL = new MessageKind("verify-email");
    /** Somebody used the owner's address to register; params {@code username} (the owner's). */
    public static final MessageKind ALREADY_REGISTERED = new MessageKind("already-registered");
    /** The code of a login; params {@code username, code}. */
    public static final MessageKind LOGIN_CODE = new MessageKind("login-code");
    /** The code that enables the e-mail factor; params {@code username, code}. */
    public static final MessageKind ENABLE_CODE = new MessageKind("enable-code");
    /** The link that resets a password; params {@code username, uid, token}. */
    public static final MessageKind RESET_PASSWORD = new MessageKind("reset-password");
    /**
     * The password was changed; params {@code username, separated} (whether a mailed code is not taken at the next login; empty
     * if not).
     */
    public static final MessageKind PASSWORD_CHANGED = new MessageKind("password-changed");
    /** The password was stopped after 100 failures in a row, and what leads out; params {@code username}. */
    public static final MessageKind PASSWORD_STOPPED = new MessageKind("password-stopped");
    /** A factor was enabled; params {@code username, provider}. */
    public static final MessageKind FACTOR_ENABLED = new MessageKind("factor-enabled");
    /**
     * A factor has taken the place of another of its kind; params {@code username, provider, shown, until} (when the old one
     * retires; empty when it has).
     */
    public static final MessageKind FACTOR_MOVED = new MessageKind("factor-moved");
    /**
     * An authenticator signed in whose clock is far off; params {@code username, drift} (how far it is ahead, in seconds;
     * negative when it is behind).
     */
    public static final MessageKind CLOCK_SET = new MessageKind("clock-set");
    /** A factor was removed, and others are left; params {@code username, provider}. */
    public static final MessageKind FACTOR_REMOVED = new MessageKind("factor-removed");
    /** A recovery code was used; params {@code username, left} (how many are left). */
    public static final MessageKind RECOVERY_CODE_USED = new MessageKind("recovery-code-used");
    /** A recovery code was used, and few are left; params {@code username, left} (how many are left). */
    public static final MessageKind RECOVERY_CODES_LOW = new MessageKind("recovery-codes-low");
    /** New recovery codes took the place of the old ones; params {@code username}. */
    public static final MessageKind RECOVERY_CODES_RENEWED = new MessageKind("recovery-codes-renewed");
    /** A passkey's counter had not grown: there may be a copy; params {@code username}. */
    public static final MessageKind PASSKEY_COPIED = new MessageKind("passkey-copied");
    /** Two-step verification was switched off; params {@code username}. */
    public static final MessageKind TWO_STEP_DISABLED = new MessageKind("two-step-disabled");
    /**
     * All factors were replaced by a new one, for an owner who had none of them any more; params
     * {@code username, provider, shown, reason} ({@code recovery} or {@code pass}). It goes to phones, too.
     */
    public static final MessageKind FACTORS_REPLACED = new MessageKind("factors-replaced");
    /** The link that begins a recovery, with the password; params {@code username, uid, token}. */
    public static final MessageKind START_RECOVERY = new MessageKind("start-recovery");
    /**
     * A recovery has begun; params {@code username, until} (when it can be completed at the soonest), {@code uid, token} (the
     * link that ends it). It goes to phones, too.
     */
    public static final MessageKind RECOVERY_STARTED = new MessageKind("recovery-started");
    /** Half of its wait is over; params as of {@link #RECOVERY_STARTED}. It goes to phones, too. */
    public static final MessageKind RECOVERY_HALFWAY = new MessageKind("recovery-halfway");
    /**
     * Its wait is over; params as of {@link #RECOVERY_STARTED}, with {@code until} (when it is too late). It goes to phones,
     * too.
     */
    public static final MessageKind RECOVERY_ENDING = new MessageKind("recovery-ending");
    /** The link that completes a recovery, with the password; params {@code username, uid, token}. */
    public static final MessageKind RECOVERY_READY = new MessageKind("recovery-ready");
    /** Somebody has ended a recovery; params {@code username}. It goes to phones, too. */
    public static final MessageKind RECOVERY_CANCELLED = new MessageKind("recovery-cancelled");
    /** Somebody has the password and fails at the second step; params {@code username, provider}. */
    public static final MessageKind SUSPICIOUS_LOGIN = new MessageKind("suspicious-login");
    /** A factor was stopped, and the link that gives it its tries back; params {@code username, provider, uid, token}. */
    public static final MessageKind FACTOR_STOPPED = new MessageKind("factor-stopped");
    /** Stopped factors have their tries back; params {@code username}. */
    public static final MessageKind FACTOR_UNLOCKED = new MessageKind("factor-unlocked");
    /** The code of a step-up; params {@code username, code}. */
    public static final MessageKind STEP_UP_CODE = new MessageKind("step-up-code");
    /**
     * Somebody who was signed in failed to prove that they are the owner, and that session was ended; params {@code username}.
     */
    public static final MessageKind STEP_UP_FAILED = new MessageKind("step-up-failed");
    /** A second factor has to be enabled; params {@code username, until} (when the account is stopped without). */
    public static final MessageKind TWO_STEP_DUE = new MessageKind("two-step-due");
    /** A used refresh token came again, and its session was ended; params {@code username}. */
    public static final MessageKind SESSION_ENDED = new MessageKind("session-ended");

    /** A device is trusted from now on; params {@code username, until}. */
    public static final MessageKind DEVICE_TRUSTED = new MessageKind("device-trusted");
    /** A used token of a trusted device came again, and it is trusted no longer; params {@code username}. */
    public static final MessageKind DEVICE_COPIED = new MessageKind("device-copied");

    /** The account has another name; params {@code username} (the new one), {@code former}. */
    public static final MessageKind USERNAME_CHANGED = new MessageKind("username-changed");

    /** The link that proves the address an account is to have; params {@code username, registered, uid, token}. */
    public static final MessageKind CHANGE_EMAIL = new MessageKind("change-email");

    /** To the address of now: another one was asked for; params {@code username, email} (the other one). */
    public static final MessageKind EMAIL_CHANGE_ASKED = new MessageKind("email-change-asked");

    /** To the address of before and to the new one: it was changed; params {@code username, email} (the new one). */
    public static final MessageKind EMAIL_CHANGED = new MessageKind("email-changed");

    /**
     * The account was frozen because its owner said that a change was not theirs, and the link that sets a new password and
     * opens it again; params {@code username, uid, token}, and {@code back} where the second steps are as they were, or
     * {@code kept} where they could not be put back.
     */
    public static final MessageKind ACCOUNT_FROZEN = new MessageKind("account-frozen");

    /**
     * To an address that was taken from the account again, because the owner of the one before said so; params
     * {@code username}.
     */
    public static final MessageKind EMAIL_PUT_BACK = new MessageKind("email-put-back");

    /**
     * It was frozen, and its former address is another account's by now: an administrator has to open it; params {@code
     * username}.
     */
    public static final MessageKind ACCOUNT_CLOSED = new MessageKind("account-closed");

    /** An administrator has disabled the account; params {@code username}. */
    public static final MessageKind ACCOUNT_DISABLED = new MessageKind("account-disabled");

    /** An administrator has enabled the account again; params {@code username}. */
    public static final MessageKind ACCOUNT_ENABLED = new MessageKind("account-enabled");

    /** The account has other roles; params {@code username, roles} (all it has now; empty for none). */
    public static final MessageKind ROLES_CHANGED = new MessageKind("roles-changed");

    /** An administrator has ended all sessions; params {@code username}. */
    public static final MessageKind SIGNED_OUT = new MessageKind("signed-out");

    /**
     * The helpdesk wants to issue a pass, and somebody else has to approve it; params {@code username, wrote, until}. To
     * phones, too.
     */
    public static final MessageKind PASS_ASKED = new MessageKind("pass-asked");

    /**
     * The helpdesk has issued a pass that stands for the second factor; params {@code username, wrote, until}. To phones, too.
     */
    public static final MessageKind PASS_ISSUED = new MessageKind("pass-issued");

    /** A pass of the helpdesk was redeemed; params {@code username, wrote}. To phones, too. */
    public static final MessageKind PASS_USED = new MessageKind("pass-used");

    /** The account is gone; params {@code username}. */
    public static final MessageKind ACCOUNT_DELETED = new MessageKind("account-deleted");

    /** Refuses what cannot name a template. */
    public MessageKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A kind of message is named by lower-case words with hyphens");
        }
    }
}
