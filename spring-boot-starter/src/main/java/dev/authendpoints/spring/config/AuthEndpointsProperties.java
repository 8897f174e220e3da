package dev.authendpoints.spring.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The configuration.
 *
 * @param basePath what stands before every path: empty, or a path such as /auth without a slash at its end
 * @param issuer who signs tokens: the iss claim, usually this server's public address
 * @param audience whom tokens are for: the aud claim
 * @param masterKey 32 random bytes in base64 that seal all other keys, as openssl rand -base64 32 prints them
 * @param allowH2 whether production may run on the embedded H2 database
 * @param trustedProxies addresses and networks (CIDR) whose X-Forwarded-For is believed, or the one word none
 * @param productName what mails call this service
 * @param standalone whether no other application shares this server: unknown paths are then answered with our problems
 * @param console the pages of a server that runs alone
 * @param links where mailed links lead to
 * @param mail how mails are written and delivered
 * @param languages which languages people are written to in
 * @param password which passwords are taken and how they are hashed
 * @param profile {@code aal2} for settings that reach the assurance level 2 of NIST SP 800-63B-4 by default
 * @param twoFactor how the second step is bound to the first
 * @param trustedDevices devices on which the password alone signs in, because their owner has wished so
 * @param recovery a way back in for owners who have lost all second factors: after a wait, unless somebody objects
 * @param passkey who passkeys are made for, and what they may do
 * @param phone the provider Phone: which phones codes are sent to, and how many
 * @param tokens how long tokens live
 * @param sessions how many sessions an account has
 * @param undo how long owners can say of a change that it was not them
 * @param audit how long it is known what happened
 * @param admin what administrators do
 * @param helpdesk passes for owners who have lost their second factor
 * @param clientLimit how many requests one client may send
 */
@ConfigurationProperties("authendpoints")
public record AuthEndpointsProperties(
        @DefaultValue("") String basePath,
        @Nullable String issuer,
        @DefaultValue("authendpoints") String audience,
        @Nullable String masterKey,
        @Name("allow-h2") boolean allowH2,
        @Nullable List<String> trustedProxies,
        @DefaultValue("AuthEndpoints") String productName,
        boolean standalone,
        @DefaultValue @NestedConfigurationProperty ConsoleProperties console,
        @DefaultValue @NestedConfigurationProperty LinksProperties links,
        @DefaultValue @NestedConfigurationProperty MailProperties mail,
        @DefaultValue @NestedConfigurationProperty LanguagesProperties languages,
        @DefaultValue @NestedConfigurationProperty PasswordProperties password,
        @Nullable String profile,
        @DefaultValue @NestedConfigurationProperty TwoFactorProperties twoFactor,
        @DefaultValue @NestedConfigurationProperty TrustedDevicesProperties trustedDevices,
        @DefaultValue @NestedConfigurationProperty RecoveryProperties recovery,
        @DefaultValue @NestedConfigurationProperty PasskeyProperties passkey,
        @DefaultValue @NestedConfigurationProperty PhoneProperties phone,
        @DefaultValue @NestedConfigurationProperty TokensProperties tokens,
        @DefaultValue @NestedConfigurationProperty SessionsProperties sessions,
        @DefaultValue @NestedConfigurationProperty UndoProperties undo,
        @DefaultValue @NestedConfigurationProperty AuditProperties audit,
        @DefaultValue @NestedConfigurationProperty AdminProperties admin,
        @DefaultValue @NestedConfigurationProperty HelpdeskProperties helpdesk,
        @DefaultValue @NestedConfigurationProperty ClientLimitProperties clientLimit) {
    private static final String NONE = "none";

    /** Refuses a base path that would match nothing. */
    public AuthEndpointsProperties {
        if (!basePath.isEmpty() && !basePath.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException(
                    "authendpoints.base-path must be empty or a path such as /auth, without a slash at its end");
        }
    }

    /**
     * Lists the proxies that are believed.
     *
     * @return their addresses and networks; empty where there are none
     */
    public List<String> proxies() {
        return Optional.ofNullable(trustedProxies).orElse(List.of()).stream()
                .filter(proxy -> !proxy.equalsIgnoreCase(NONE))
                .toList();
    }

    /**
     * Tells where the host keeps words of its own.
     *
     * @return the place, or null for nowhere
     */
    public @Nullable String words() {
        return languages.words() == null ? mail.templates() : languages.words();
    }

    @Override
    public String toString() {
        return "AuthEndpointsProperties[" + issuer + "]"; // the master key is not for logs
    }
}
