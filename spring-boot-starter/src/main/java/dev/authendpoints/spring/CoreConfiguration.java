package dev.authendpoints.spring;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.FactorStores;
import dev.authendpoints.Foundation;
import dev.authendpoints.Housekeeping;
import dev.authendpoints.Stores;
import dev.authendpoints.account.AccountIds;
import dev.authendpoints.audit.AuditRetention;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.code.SentCodes;
import dev.authendpoints.factor.email.EmailFactor;
import dev.authendpoints.factor.passkey.AttestationTrust;
import dev.authendpoints.factor.passkey.PasskeyFactor;
import dev.authendpoints.factor.recovery.RecoveryCodeFactor;
import dev.authendpoints.factor.totp.TotpFactor;
import dev.authendpoints.password.Argon2Choice;
import dev.authendpoints.password.HashingBound;
import dev.authendpoints.password.PasswordHasher;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.recovery.RecoveryRules;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.KeyRing;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.config.MasterKeySource;
import dev.authendpoints.spring.config.SettingsFactory;
import dev.authendpoints.spring.config.UnsafeConfiguration;
import dev.authendpoints.spring.lifecycle.Chores;
import dev.authendpoints.spring.metrics.Meters;
import dev.authendpoints.spring.metrics.TimedHasher;
import dev.authendpoints.token.SignatureChoice;
import dev.authendpoints.token.TokenClaims;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The rules of authentication on the host's beans. Every factor is a bean; a host adds its own. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(CoreConfiguration.class);
    private static final Duration TIDIED = Duration.ofMinutes(10);
    private static final Duration TENDED = Duration.ofMinutes(1);

    @Bean
    @ConditionalOnMissingBean
    Dice authEndpointsDice() {
        return Dice.secure();
    }

    @Bean
    @ConditionalOnMissingBean
    PasswordHasher authEndpointsPasswordHasher(AuthEndpointsProperties properties, Dice dice) {
        Argon2Choice choice = SettingsFactory.argon2(properties);
        LOG.info("Passwords are hashed by the Argon2id of {}: {}", choice.implementation(), choice.why());
        return choice.hasher(dice);
    }

    @Bean
    @ConditionalOnMissingBean
    AccountIds authEndpointsAccountIds(Dice dice) {
        return AccountIds.random(dice);
    }

    @Bean
    HashingBound authEndpointsHashingBound(AuthEndpointsProperties properties) {
        return SettingsFactory.hashingBound(properties);
    }

    @Bean
    SettingsFactory.Hashing authEndpointsHashing(
            PasswordHasher hasher, HashingBound bound, ObjectProvider<Meters> meters) {
        Meters noted = meters.getIfAvailable(() -> Meters.NONE);
        return new SettingsFactory.Hashing(new TimedHasher(hasher, noted, System::nanoTime), bound);
    }

    @Bean
    Foundation authEndpointsFoundation(
            Transactions transactions,
            Stores stores,
            @Qualifier("authEndpointsTime") InstantSource time,
            Dice dice,
            AuthEndpointsProperties properties) {
        MasterKey key = MasterKeySource.open(properties, MasterKeySource.DEVELOPMENT, dice);
        try {
            return Foundation.open(
                    transactions, stores, time, dice, key, properties.undo().window());
        } catch (KeyRing.WrongMasterKey e) {
            throw new UnsafeConfiguration(List.of(String.valueOf(e.getMessage())));
        }
    }

    @Bean
    SentCodes authEndpointsSentCodes(Foundation base, FactorStores stores) {
        return new SentCodes(stores.codes(), base.budget(), base.outbox(), base.hasher(), base.dice());
    }

    @Bean
    @Order(10)
    Factor authEndpointsEmailFactor(SentCodes codes) {
        return new EmailFactor(codes);
    }

    /** Last: what an owner falls back on is offered behind what they enabled. */
    @Bean
    @Order(90)
    Factor authEndpointsRecoveryCodeFactor(Foundation base, FactorStores stores) {
        return new RecoveryCodeFactor(stores.recoveryCodes(), base.hasher(), base.dice(), base.audit(), base.outbox());
    }

    @Bean
    @Order(20)
    Factor authEndpointsTotpFactor(Foundation base, FactorStores stores, AuthEndpointsProperties properties) {
        TotpFactor.Notes notes = new TotpFactor.Notes(base.outbox(), base.audit());
        return new TotpFactor(stores.totp(), base.box(), base.dice(), SettingsFactory.totpPolicy(properties), notes);
    }

    @Bean
    @Order(30)
    @ConditionalOnProperty(name = "authendpoints.passkey.enabled", matchIfMissing = true)
    PasskeyFactor authEndpointsPasskeyFactor(
            Foundation base,
            FactorStores stores,
            AuthEndpointsProperties properties,
            Environment environment,
            ObjectProvider<AttestationTrust> trust) {
        return new PasskeyFactor(
                stores.passkeys(),
                SettingsFactory.passkeyPolicy(properties, environment),
                Optional.ofNullable(trust.getIfAvailable()),
                base.hasher(),
                base.dice(),
                base.audit(),
                base.outbox());
    }

    @Bean
    AuthEndpoints authEndpoints(
            Foundation base,
            AuthEndpointsProperties properties,
            SettingsFactory.Hashing hashing,
            AccountIds accountIds,
            ObjectProvider<Factor> factors,
            ObjectProvider<TokenClaims> claims,
            ObjectProvider<TwoStepRules> rules,
            ObjectProvider<RecoveryRules> recovery,
            @Value("${server.port:8080}${server.servlet.context-path:}") String local) {
        SignatureChoice signatures = SettingsFactory.signatures(properties);
        LOG.info(
                "Access tokens are signed by the {} implementation of {}: {}",
                signatures.implementation(),
                properties.tokens().algorithm().alg(),
                signatures.why());
        SettingsFactory.TokenContent tokens = SettingsFactory.TokenContent.of(
                properties, local, claims.orderedStream().toList());
        AuthEndpoints endpoints = AuthEndpoints.on(
                base,
                SettingsFactory.settings(
                        properties,
                        hashing,
                        accountIds,
                        tokens,
                        signatures,
                        Optional.ofNullable(rules.getIfAvailable()),
                        Optional.ofNullable(recovery.getIfAvailable())),
                factors.orderedStream().toList());
        endpoints.reports().warning().ifPresent(LOG::info);
        return endpoints;
    }

    @Bean
    AuditRetention authEndpointsAuditRetention(Foundation base, AuthEndpointsProperties properties, Chores chores) {
        AuditRetention retention = new AuditRetention(
                base.transactions(), base.stores().audit(), properties.audit().retention(), base.time());
        chores.every("Audit retention", TIDIED, retention::tidy);
        return retention;
    }

    @Bean
    Housekeeping authEndpointsHousekeeping(Foundation base, AuthEndpoints endpoints, Chores chores) {
        Housekeeping housekeeping = new Housekeeping(base, endpoints.factors());
        chores.every("Housekeeping", TIDIED, housekeeping::tidy);
        if (endpoints.accountRecovery().enabled()) {
            chores.every("Recoveries", TENDED, endpoints.recoveryNotices()::tend);
        }
        chores.every("Signing keys", TENDED, endpoints.signingKeys()::tend);
        return housekeeping;
    }
}
