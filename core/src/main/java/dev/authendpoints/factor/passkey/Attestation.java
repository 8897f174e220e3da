package dev.authendpoints.factor.passkey;

import java.util.Locale;

/** How much a new passkey has to tell about the authenticator that holds it (WebAuthn Level 3 §5.4.7). */
public enum Attestation {
    /** Nothing. */
    NONE,
    /** Something, which the browser may make anonymous. */
    INDIRECT,
    /** What the authenticator says itself; browsers ask people before they pass it on. */
    DIRECT;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
