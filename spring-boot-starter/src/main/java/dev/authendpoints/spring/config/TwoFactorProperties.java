package dev.authendpoints.spring.config;

import dev.authendpoints.factor.totp.TotpAlgorithm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the second step is bound to the first.
 *
 * @param binding whether the second step has to present the challenge, or clients that know only the three fields may go on
 * @param codeLife how long a login stays open, and its code is taken
 * @param authenticator the provider Authenticator
 * @param removeLast whether the last factor is removed like any other; otherwise only /users/disable_2fa does that
 * @param moveOverlap how long a factor works on when another takes its place, unless its owner says: up to 7 days
 * @param resetMailboxSeparation whether a mailed code is no second proof where the password was reset through the mailbox, until the new password was used with another
 * @param required who has to have a second factor, and of which kinds
 */
public record TwoFactorProperties(
        @DefaultValue("compatible") Binding binding,
        @DefaultValue("10m") Duration codeLife,
        @DefaultValue Authenticator authenticator,
        @DefaultValue("true") boolean removeLast,
        @DefaultValue("24h") Duration moveOverlap,
        boolean resetMailboxSeparation,
        @DefaultValue Required required) {
    /** Refuses what no owner could choose either. */
    public TwoFactorProperties {
        if (moveOverlap.isNegative() || moveOverlap.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException("authendpoints.two-factor.move-overlap must be from 0s to 7d");
        }
    }

    /** Whether the second step has to present the first step's challenge. */
    public enum Binding {
        /** Clients that know only email, provider and token may complete the newest login of their own network. */
        COMPATIBLE,
        /** Only the challenge completes a login. */
        REQUIRED
    }

    /**
     * The provider Authenticator: codes of the time, from an app.
     *
     * @param issuer what the app calls this service: up to 64 characters without a colon; the product's name by default
     * @param window how many time steps before and after the present one are taken: 1 or 0
     * @param algorithm the hash function of new authenticators: SHA1, SHA256 or SHA512
     * @param digits how long the codes of new authenticators are: 6 or 8
     * @param period how long the time step of new authenticators lasts: 30s or 60s
     */
    public record Authenticator(
            @Nullable String issuer,
            @DefaultValue("1") int window,
            @DefaultValue("SHA1") TotpAlgorithm algorithm,
            @DefaultValue("6") int digits,
            @DefaultValue("30s") Duration period) {
        /** Refuses what no app could show, and other windows. */
        public Authenticator {
            if (issuer != null && (issuer.isBlank() || issuer.length() > 64 || issuer.indexOf(':') >= 0)) {
                throw new IllegalArgumentException(
                        "authendpoints.two-factor.authenticator.issuer must have 1 to 64 characters and no colon");
            }
            if (window < 0 || window > 1) {
                throw new IllegalArgumentException("authendpoints.two-factor.authenticator.window must be 1 or 0");
            }
            if (digits != 6 && digits != 8) {
                throw new IllegalArgumentException("authendpoints.two-factor.authenticator.digits must be 6 or 8");
            }
            if (period.toMillis() != 30_000 && period.toMillis() != 60_000) {
                throw new IllegalArgumentException("authendpoints.two-factor.authenticator.period must be 30s or 60s");
            }
        }
    }

    /**
     * Who has to have a second factor. A bean of the type {@code TwoStepRules} takes its place.
     *
     * @param all whether everybody has to
     * @param roles the roles that have to
     * @param outsideNetworks addresses and networks (CIDR): who signs in from anywhere else has to
     * @param grace for how long an account goes on without one, from its first login under the rule on
     * @param reportOnly whether it is only counted and listed who would be stopped
     * @param providers the providers that may be enabled; all by default
     * @param roleProviders the providers that accounts with a role may enable, by the name of the role
     * @param providersAtLogin whether only these providers, and recovery codes, are taken at logins and steps up, too
     */
    public record Required(
            boolean all,
            @DefaultValue List<String> roles,
            @DefaultValue({}) List<String> outsideNetworks,
            @DefaultValue("14d") Duration grace,
            boolean reportOnly,
            @DefaultValue List<String> providers,
            @DefaultValue Map<String, List<String>> roleProviders,
            boolean providersAtLogin) {}
}
