package dev.authendpoints.spring.config;

import dev.authendpoints.Settings;
import dev.authendpoints.account.AccountIds;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DevicePolicy;
import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.factor.passkey.PasskeyPolicy;
import dev.authendpoints.factor.passkey.RelyingParty;
import dev.authendpoints.factor.totp.TotpParameters;
import dev.authendpoints.factor.totp.TotpPolicy;
import dev.authendpoints.helpdesk.HelpdeskPolicy;
import dev.authendpoints.login.LoginPolicy;
import dev.authendpoints.password.Argon2Choice;
import dev.authendpoints.password.Argon2Cost;
import dev.authendpoints.password.CommonPasswords;
import dev.authendpoints.password.HashingBound;
import dev.authendpoints.password.PasswordHasher;
import dev.authendpoints.password.PasswordPolicy;
import dev.authendpoints.policy.RoleRules;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.recovery.RecoveryPolicy;
import dev.authendpoints.recovery.RecoveryRules;
import dev.authendpoints.recovery.RoleRecovery;
import dev.authendpoints.spring.client.Networks;
import dev.authendpoints.token.SignatureChoice;
import dev.authendpoints.token.SigningPolicy;
import dev.authendpoints.token.TokenClaims;
import dev.authendpoints.token.TokenPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;

/** Turns the configuration into what the rules are told. */
public final class SettingsFactory {
    private SettingsFactory() {}

    /**
     * Makes the settings.
     *
     * @param properties the configuration
     * @param hashing how passwords are hashed
     * @param accountIds how new accounts are named
     * @param tokens what access tokens say beside what they always say
     * @param signatures who computes signatures
     * @param rules who has to have a second factor, where an application says so itself
     * @param recovery whose accounts can be recovered, where an application says so itself
     * @return the settings
     */
    public static Settings settings(
            AuthEndpointsProperties properties,
            Hashing hashing,
            AccountIds accountIds,
            TokenContent tokens,
            SignatureChoice signatures,
            Optional<TwoStepRules> rules,
            Optional<RecoveryRules> recovery) {
        TwoFactorProperties twoFactor = properties.twoFactor();
        boolean required = twoFactor.binding() == TwoFactorProperties.Binding.REQUIRED;
        return new Settings(
                new LoginPolicy(twoFactor.codeLife(), required),
                new TwoStepPolicy(
                        twoFactor.removeLast(),
                        twoFactor.moveOverlap(),
                        rules.orElseGet(() -> rules(twoFactor.required())),
                        twoFactor.resetMailboxSeparation()),
                new DevicePolicy(
                        properties.trustedDevices().enabled(),
                        properties.trustedDevices().life()),
                recoveryPolicy(properties.recovery(), recovery),
                new HelpdeskPolicy(
                        properties.helpdesk().twoPersons(),
                        properties.helpdesk().passLife(),
                        properties.admin().enabled()),
                passwordPolicy(properties),
                hashing.hasher(),
                hashing.bound(),
                tokenPolicy(properties, tokens.issuer()),
                accountIds,
                new SigningPolicy(
                        properties.tokens().algorithm(), properties.tokens().keyLife(), signatures.provider()),
                tokens.claims());
    }

    private static RecoveryPolicy recoveryPolicy(RecoveryProperties recovery, Optional<RecoveryRules> own) {
        RecoveryRules configured =
                new RoleRecovery(Set.copyOf(recovery.roles()), Set.copyOf(recovery.neverRoles()), recovery.delay());
        return recovery.enabled() ? new RecoveryPolicy(own.orElse(configured), recovery.pause()) : RecoveryPolicy.OFF;
    }

    /** Where nothing is asked for, no login looks for roles. */
    private static TwoStepRules rules(TwoFactorProperties.Required required) {
        boolean nobody = !required.all()
                && required.roles().isEmpty()
                && required.outsideNetworks().isEmpty();
        if (nobody && required.providers().isEmpty() && required.roleProviders().isEmpty()) {
            return TwoStepRules.NONE;
        }
        Map<String, Set<String>> ofRoles = new HashMap<>();
        required.roleProviders().forEach((role, providers) -> ofRoles.put(role, Set.copyOf(providers)));
        return new RoleRules(
                required.all(),
                Set.copyOf(required.roles()),
                required.grace(),
                required.reportOnly(),
                Set.copyOf(required.providers()),
                ofRoles,
                required.providersAtLogin(),
                elsewhere(required.outsideNetworks()));
    }

    private static Predicate<Client> elsewhere(List<String> networks) {
        try {
            Networks inside = new Networks(networks);
            return client -> !networks.isEmpty() && !inside.contain(client.address());
        } catch (IllegalArgumentException e) {
            throw new UnsafeConfiguration(
                    List.of("Set authendpoints.two-factor.required.outside-networks to addresses and"
                            + " networks such as 10.0.0.0/8,2001:db8::/32: " + e.getMessage() + "."));
        }
    }

    /**
     * Reads what one hash costs.
     *
     * @param properties the configuration
     * @return the cost
     */
    public static Argon2Cost cost(AuthEndpointsProperties properties) {
        PasswordProperties.Argon2 argon2 = properties.password().argon2();
        return new Argon2Cost(argon2.memoryKib(), argon2.iterations(), argon2.parallelism());
    }

    /**
     * Reads what is decided about authenticators.
     *
     * @param properties the configuration
     * @return the policy
     */
    public static TotpPolicy totpPolicy(AuthEndpointsProperties properties) {
        TwoFactorProperties.Authenticator authenticator = properties.twoFactor().authenticator();
        String name = Optional.ofNullable(authenticator.issuer()).orElseGet(properties::productName);
        return TotpPolicy.of(
                name,
                authenticator.window(),
                new TotpParameters(authenticator.algorithm(), authenticator.digits(), authenticator.period()));
    }

    /**
     * Reads what is decided about passkeys.
     *
     * @param properties the configuration
     * @param environment profiles and ports
     * @return the policy
     * @throws UnsafeConfiguration when no browser would take it, or production would not be safe
     */
    public static PasskeyPolicy passkeyPolicy(AuthEndpointsProperties properties, Environment environment) {
        PasskeyProperties passkey = properties.passkey();
        try {
            RelyingParty party = relyingParty(properties, environment);
            if (!ProductionRules.isDevelopment(environment)
                    && party.origins().stream().anyMatch(origin -> origin.startsWith("http:"))) {
                throw new IllegalArgumentException("Only development has origins over http");
            }
            return new PasskeyPolicy(party, passkey.passwordless(), passkey.attestation());
        } catch (IllegalArgumentException e) {
            throw new UnsafeConfiguration(
                    List.of("Set authendpoints.passkey.rp-id to the domain that passkeys belong to and"
                            + " authendpoints.passkey.origins to the origins of the pages that ask for them, or"
                            + " authendpoints.passkey.enabled=false: " + e.getMessage() + "."));
        }
    }

    private static RelyingParty relyingParty(AuthEndpointsProperties properties, Environment environment) {
        PasskeyProperties passkey = properties.passkey();
        String name = Optional.ofNullable(passkey.name()).orElseGet(properties::productName);
        String here = Optional.ofNullable(properties.issuer())
                .orElseGet(() -> "http://localhost:" + environment.getProperty("server.port", "8080"));
        Optional<String> id = Optional.ofNullable(passkey.rpId());
        if (id.isPresent() && !passkey.origins().isEmpty()) {
            return new RelyingParty(id.get(), name, Set.copyOf(passkey.origins()));
        }
        RelyingParty derived = RelyingParty.at(here, name);
        Set<String> origins = passkey.origins().isEmpty() ? derived.origins() : Set.copyOf(passkey.origins());
        return new RelyingParty(id.orElse(derived.id()), name, origins);
    }

    /**
     * Chooses the implementation of Argon2id.
     *
     * @param properties the configuration
     * @return the choice
     * @throws UnsafeConfiguration when native is insisted on and does not work here
     */
    public static Argon2Choice argon2(AuthEndpointsProperties properties) {
        try {
            return Argon2Choice.of(properties.password().argon2().implementation(), cost(properties), System::nanoTime);
        } catch (Argon2Choice.Unavailable e) {
            throw new UnsafeConfiguration(
                    List.of(e.getMessage() + ". Set authendpoints.password.argon2.implementation to auto or java."));
        }
    }

    /**
     * Chooses who computes signatures.
     *
     * @param properties the configuration
     * @return the choice
     * @throws UnsafeConfiguration when native is insisted on and does not work here
     */
    public static SignatureChoice signatures(AuthEndpointsProperties properties) {
        try {
            return SignatureChoice.of(
                    properties.tokens().signatures(), properties.tokens().algorithm());
        } catch (SignatureChoice.Unavailable e) {
            throw new UnsafeConfiguration(
                    List.of(e.getMessage() + ". Set authendpoints.tokens.signatures to auto or java."));
        }
    }

    private static PasswordPolicy passwordPolicy(AuthEndpointsProperties properties) {
        List<String> words = new ArrayList<>(properties.password().words());
        words.add(properties.productName());
        words.add("authendpoints");
        return new PasswordPolicy(properties.password().minLength(), CommonPasswords.shipped(), words);
    }

    /**
     * Makes the queue for hashes.
     *
     * @param properties the configuration
     * @return the bound
     */
    public static HashingBound hashingBound(AuthEndpointsProperties properties) {
        PasswordProperties.Hashing hashing = properties.password().hashing();
        int processors = Runtime.getRuntime().availableProcessors();
        return new HashingBound(hashing.concurrency() == 0 ? processors : hashing.concurrency(), hashing.queue());
    }

    private static TokenPolicy tokenPolicy(AuthEndpointsProperties properties, String issuer) {
        TokensProperties tokens = properties.tokens();
        return new TokenPolicy(
                issuer,
                properties.audience(),
                tokens.accessLife(),
                tokens.refreshIdle(),
                tokens.refreshAbsolute(),
                properties.sessions().max());
    }

    /**
     * What an installation puts into access tokens.
     *
     * @param issuer who signs them
     * @param claims claims of the host's own
     */
    public record TokenContent(String issuer, List<TokenClaims> claims) {
        /**
         * Takes the configured issuer. Only development leaves it out: production's rules insist on it.
         *
         * @param properties the configuration
         * @param local port and context path, where development is reached
         * @param claims claims of the host's own
         * @return the content
         */
        public static TokenContent of(AuthEndpointsProperties properties, String local, List<TokenClaims> claims) {
            return new TokenContent(
                    Optional.ofNullable(properties.issuer()).orElse("http://localhost:" + local), claims);
        }
    }

    /**
     * How passwords are hashed.
     *
     * @param hasher the slow hash
     * @param bound how many run at once
     */
    public record Hashing(PasswordHasher hasher, HashingBound bound) {}
}
