package dev.authendpoints.factor.totp;

/**
 * What an installation decides about authenticators.
 *
 * @param issuer what the app calls this service: 1 to 64 characters without a colon
 * @param window how many time steps before and after the present one are taken: 1, or 0 for none
 * @param parameters how the codes of new authenticators are made; each that is there keeps its own
 */
public record TotpPolicy(String issuer, int window, TotpParameters parameters) {
    private static final int LONGEST = 64;

    /** Refuses what no app could show, and windows wider than RFC 6238 §5.2 recommends. */
    public TotpPolicy {
        if (issuer.isBlank() || issuer.length() > LONGEST || issuer.indexOf(':') >= 0) {
            throw new IllegalArgumentException("The issuer in an authenticator has 1 to 64 characters and no colon");
        }
        if (window < 0 || window > 1) {
            throw new IllegalArgumentException("An authenticator's window is 1 time step before and after, or 0");
        }
    }

    /**
     * Calls this service by the product's name, as far as apps can show it.
     *
     * @param productName any text but white space
     * @param window as above
     * @param parameters as above
     * @return the policy
     */
    public static TotpPolicy of(String productName, int window, TotpParameters parameters) {
        String name = productName.replace(':', ' ').strip();
        return new TotpPolicy(name.length() <= LONGEST ? name : cut(name), window, parameters);
    }

    private static String cut(String name) {
        int end = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return name.substring(0, end).strip();
    }
}
