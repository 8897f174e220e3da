package dev.authendpoints.server.console;

import java.util.List;
import java.util.Map;

/** An authenticator in software, which does whatever the browser asks of it. */
final class PasskeyHolder {
    private final Chromium chromium;
    private String id = "";

    PasskeyHolder(Chromium chromium) {
        this.chromium = chromium;
    }

    /** A new one, which holds nothing yet. */
    void isPluggedIn() {
        chromium.devtools("WebAuthn.enable", Map.of());
        id = String.valueOf(chromium.devtools(
                        "WebAuthn.addVirtualAuthenticator",
                        Map.of(
                                "options",
                                Map.of(
                                        "protocol", "ctap2",
                                        "transport", "internal",
                                        "hasResidentKey", true,
                                        "hasUserVerification", true,
                                        "isUserVerified", true,
                                        "automaticPresenceSimulation", true)))
                .get("authenticatorId"));
    }

    /** Whether its owner touches it when it asks for that. */
    void isTouched(boolean touched) {
        chromium.devtools("WebAuthn.setAutomaticPresenceSimulation", Map.of("authenticatorId", id, "enabled", touched));
    }

    /** The passkeys, private keys and counters and all. */
    List<?> passkeys() {
        return (List<?>) chromium.devtools("WebAuthn.getCredentials", Map.of("authenticatorId", id))
                .getOrDefault("credentials", List.of());
    }

    /** Holds a copy of a passkey in place of all others. */
    void holdsOnly(Object passkey) {
        chromium.devtools("WebAuthn.clearCredentials", Map.of("authenticatorId", id));
        chromium.devtools("WebAuthn.addCredential", Map.of("authenticatorId", id, "credential", passkey));
    }
}
