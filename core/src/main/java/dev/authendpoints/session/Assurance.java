package dev.authendpoints.session;

import java.util.Collection;
import java.util.Set;

/** What proofs are worth together. */
public final class Assurance {
    /** A code by mail is no out-of-band authenticator (NIST SP 800-63B-4 §3.1.3.1), one by phone a restricted one. */
    private static final Set<String> STRONG = Set.of("otp", "recovery", "hwk", "swk");

    private Assurance() {}

    static String of(Collection<String> amr) {
        boolean two = amr.contains("pwd") && amr.stream().anyMatch(STRONG::contains);
        return two ? "aal2" : "aal1";
    }

    /**
     * Tells whether proofs of two kinds were given, whatever they are worth.
     *
     * @param amr the proofs
     * @return true for a password and something else
     */
    public static boolean twoKinds(Collection<String> amr) {
        return amr.contains("pwd") && amr.stream().anyMatch(proof -> !proof.equals("pwd"));
    }
}
