package dev.authendpoints.factor;

import java.util.regex.Pattern;

/**
 * What somebody holds, reads or knows who can give a proof. Two proofs that take the same are one thing to an attacker.
 *
 * @param name names it: 1 to 64 ASCII letters, digits and underscores. Holdings with the same name are the same
 * @param words what it is called in a sentence, such as "the mailbox"
 * @param reach from where it can be taken
 */
public record Holding(String name, String words, Reach reach) {
    // First: the constants below are checked against it.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");

    /** The account's password. */
    public static final Holding PASSWORD = new Holding("password", "the password", Reach.FROM_AFAR);
    /** The mailbox of the account's address, to which links go, too. */
    public static final Holding MAILBOX = new Holding("mailbox", "the mailbox", Reach.FROM_AFAR);
    /** The number of a phone. */
    public static final Holding PHONE = new Holding("phone", "the phone", Reach.TYPED);
    /** One of the recovery codes. */
    public static final Holding RECOVERY_CODE = new Holding("recovery_code", "a recovery code", Reach.TYPED);
    /** The app that makes codes, or a copy of its secret. */
    public static final Holding AUTHENTICATOR = new Holding("authenticator", "the authenticator", Reach.TYPED);
    /** What a trusted device keeps. */
    public static final Holding DEVICE = new Holding("trusted_device", "a trusted device", Reach.BOUND);
    /** What somebody who administers or helps has issued, believing the caller. */
    public static final Holding PASS = new Holding("helpdesk_pass", "a pass of the helpdesk", Reach.TYPED);
    /** What holds a passkey. */
    public static final Holding PASSKEY = new Holding("passkey", "the passkey", Reach.BOUND);

    /** Refuses what names nothing. */
    public Holding {
        if (!NAME.matcher(name).matches() || words.isBlank()) {
            throw new IllegalArgumentException(
                    "A holding is named by 1 to 64 ASCII letters, digits and _, and has words");
        }
    }

    /**
     * What a factor takes of which nothing is known.
     *
     * @param type its kind
     * @return a holding that no other kind shares
     */
    public static Holding of(FactorType type) {
        return new Holding(type.name(), "what answers " + type.name(), Reach.TYPED);
    }

    /**
     * The same and what unlocks it: a PIN, a finger, a face.
     *
     * @return both, as one holding
     */
    public Holding unlocked() {
        return new Holding("unlocked_" + name, words + " and what unlocks it", reach);
    }

    /**
     * Tells whether two holdings are one thing.
     *
     * @param other another holding
     * @return true when they have the same name
     */
    public boolean is(Holding other) {
        return name.equals(other.name);
    }

    /** From where it can be taken, the easiest first. */
    public enum Reach {
        /** It can be guessed, leaked or read from afar, without its owner's doing. */
        FROM_AFAR(0),
        /** Its owner can be talked into typing what it shows into the wrong page. */
        TYPED(1),
        /** It has to be taken in hand: what it gives is worth nothing elsewhere. */
        BOUND(2);

        private final int distance;

        Reach(int distance) {
            this.distance = distance;
        }

        /**
         * Compares it with others.
         *
         * @return the greater, the harder
         */
        public int distance() {
            return distance;
        }
    }
}
