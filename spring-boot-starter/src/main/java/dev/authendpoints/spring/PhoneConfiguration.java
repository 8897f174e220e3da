package dev.authendpoints.spring;

import dev.authendpoints.FactorStores;
import dev.authendpoints.Foundation;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.code.SentCodes;
import dev.authendpoints.factor.phone.PhoneFactor;
import dev.authendpoints.factor.phone.PhoneGuard;
import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.config.SettingsFactory;
import dev.authendpoints.spring.phone.PhoneGateway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The provider Phone, where there is a gateway. It comes after all that may bring one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(PhoneGateway.class)
class PhoneConfiguration {
    @Bean
    PhoneGuard authEndpointsPhoneGuard(Foundation base, FactorStores stores, AuthEndpointsProperties properties) {
        return new PhoneGuard(stores.phoneTraffic(), SettingsFactory.phoneBudgets(properties), base.hasher());
    }

    @Bean
    @Order(30)
    Factor authEndpointsPhoneFactor(
            Foundation base,
            FactorStores stores,
            SentCodes codes,
            PhoneGuard guard,
            AuthEndpointsProperties properties) {
        return new PhoneFactor(
                stores.phones(), codes, SettingsFactory.phoneNumbers(properties), guard, base.box(), base.dice());
    }
}
