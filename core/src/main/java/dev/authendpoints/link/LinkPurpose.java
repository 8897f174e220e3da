package dev.authendpoints.link;

import java.time.Duration;

/** What a mailed link is for. */
public enum LinkPurpose {
    /** Proves an address; lives 24 hours (NIST SP 800-63B-4 §4.2.1.2). A newer one replaces it. */
    VERIFY_EMAIL(Duration.ofHours(24), false, true),
    /** Proves an address that an account is to have; lives 24 hours. A newer one replaces it. */
    CHANGE_EMAIL(Duration.ofHours(24), false, true),
    /** Sets a new password; lives 30 minutes. Several live side by side, so that a stranger cannot spoil the owner's. */
    RESET_PASSWORD(Duration.ofMinutes(30), true, true),
    /** Gives stopped factors their tries back; lives 24 hours. A newer one replaces it, and works for all that is stopped. */
    UNLOCK_FACTOR(Duration.ofHours(24), false, true),
    /** Begins a recovery, with the password; lives an hour. Several live side by side. */
    START_RECOVERY(Duration.ofHours(1), true, true),
    /** Ends a recovery; each notice carries one, and all work for as long as a recovery can last. */
    CANCEL_RECOVERY(Duration.ofDays(90), true, true),
    /** Completes a recovery, with the password, once the wait is over; lives 24 hours. */
    FINISH_RECOVERY(Duration.ofHours(24), false, true),
    /**
     * Says that a change was not the owner's; lives as long as the installation says, 7 days by default. Each notice has its
     * own, and they live side by side: see {@code dev.authendpoints.undo}.
     */
    NOT_ME(Duration.ofDays(7), true, false);

    private final Duration life;
    private final boolean sideBySide;
    private final boolean endsWithFactors;

    LinkPurpose(Duration life, boolean sideBySide, boolean endsWithFactors) {
        this.life = life;
        this.sideBySide = sideBySide;
        this.endsWithFactors = endsWithFactors;
    }

    /**
     * Says how long such a link works.
     *
     * @return its life
     */
    public Duration life() {
        return life;
    }

    boolean sideBySide() {
        return sideBySide;
    }

    /** False for what an owner objects with, who has just been told that the factors are others. */
    boolean endsWithFactors() {
        return endsWithFactors;
    }
}
