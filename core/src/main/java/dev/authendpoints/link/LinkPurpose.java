package dev.authendpoints.link;

import java.time.Duration;

/** What a mailed link is for. */
public enum LinkPurpose {
    /** Proves an address; lives 24 hours (NIST SP 800-63B-4 §4.2.1.2). A newer one replaces it. */
    VERIFY_EMAIL(Duration.ofHours(24), false),
    /** Proves an address that an account is to have; lives 24 hours. A newer one replaces it. */
    CHANGE_EMAIL(Duration.ofHours(24), false),
    /** Sets a new password; lives 30 minutes. Several live side by side, so that a stranger cannot spoil the owner's. */
    RESET_PASSWORD(Duration.ofMinutes(30), true),
    /** Gives stopped factors their tries back; lives 24 hours. A newer one replaces it, and works for all that is stopped. */
    UNLOCK_FACTOR(Duration.ofHours(24), false),
    /**
     * Says that a change was not the owner's; lives as long as the installation says, 7 days by default. Each notice has its
     * own, and they live side by side: see {@code dev.authendpoints.undo}.
     */
    NOT_ME(Duration.ofDays(7), true);

    private final Duration life;
    private final boolean sideBySide;

    LinkPurpose(Duration life, boolean sideBySide) {
        this.life = life;
        this.sideBySide = sideBySide;
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
}
