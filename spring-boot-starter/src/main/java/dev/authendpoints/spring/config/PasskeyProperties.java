package dev.authendpoints.spring.config;

import dev.authendpoints.factor.passkey.Attestation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who passkeys are made for, and what they may do.
 *
 * @param enabled whether there are passkeys
 * @param rpId the domain that they belong to, in lower case; by default the host of the issuer. To change it is to lose all
 *     passkeys
 * @param name what authenticators call this service; the product's name by default
 * @param origins the origins of pages and apps that ask for them, each on the domain or below it; by default the issuer's
 * @param passwordless whether a passkey that has verified its user signs in without a password
 * @param attestation how much a new passkey has to tell about its authenticator: none, indirect or direct
 * @param enrollUrl the page where people make passkeys, for /.well-known/passkey-endpoints
 * @param manageUrl the page where people look after passkeys, for /.well-known/passkey-endpoints
 */
public record PasskeyProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String rpId,
        @Nullable String name,
        @DefaultValue({}) List<String> origins,
        @DefaultValue("true") boolean passwordless,
        @DefaultValue("none") Attestation attestation,
        @Nullable String enrollUrl,
        @Nullable String manageUrl) {
    /** Refuses addresses that no password manager would open. */
    public PasskeyProperties {
        check("authendpoints.passkey.enroll-url", enrollUrl);
        check("authendpoints.passkey.manage-url", manageUrl);
    }

    private static void check(String name, @Nullable String url) {
        if (url != null && !url.startsWith("https://") && !url.startsWith("http://localhost")) {
            throw new IllegalArgumentException(name + " must be an address over https");
        }
    }
}
