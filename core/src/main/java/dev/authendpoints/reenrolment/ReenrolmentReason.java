package dev.authendpoints.reenrolment;

import java.util.Locale;

/** Why somebody may replace the factors of an account without showing one of them. */
public enum ReenrolmentReason {
    /** Its owner has asked for it, waited, and nobody has objected. */
    RECOVERY,
    /** An administrator has vouched for its owner. */
    PASS;

    /**
     * Gives the word that stands in the trail of events and in mails.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
