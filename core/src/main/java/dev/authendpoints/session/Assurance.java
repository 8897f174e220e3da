package dev.authendpoints.session;

import java.util.Collection;
import java.util.Set;

/** What proofs are worth together. */
public final class Assurance {
    /** A code by mail is no out-of-band authenticator (NIST SP 800-63B-4 §3.1.3.1), one by phone a restricted one. */
    private static final Set<String> STRONG = Set.of("otp", "recovery", "hwk", "swk");

    private static final Set<String> KEYS = Set.of("hwk", "swk");

    private Assurance() {}

    static String of(Collection<String> amr) {
        boolean two = amr.contains("pwd") && amr.stream().anyMatch(STRONG::contains);
        return two || verifiedKey(amr) ? "aal2" : "aal1";
    }

    /**
     * Tells whether proofs of two kinds were given, whatever they are worth.
     *
     * @param amr the proofs
     * @return true for a password and something else, and for a passkey that has verified its user
     */
    public static boolean twoKinds(Collection<String> amr) {
        boolean two = amr.contains("pwd") && amr.stream().anyMatch(proof -> !proof.equals("pwd"));
        return two || verifiedKey(amr);
    }

    /** A key is one factor, the PIN or finger that its authenticator has asked for another (NIST SP 800-63B-4 §3.1.7). */
    private static boolean verifiedKey(Collection<String> amr) {
        return amr.contains("user") && amr.stream().anyMatch(KEYS::contains);
    }
}
