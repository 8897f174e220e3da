package dev.authendpoints.spring;

import dev.authendpoints.FactorStores;
import dev.authendpoints.Foundation;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.code.SentCodes;
import dev.authendpoints.factor.phone.PhoneFactor;
import dev.authendpoints.factor.phone.PhoneGuard;
import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.config.PhoneProperties;
import dev.authendpoints.spring.config.PhoneSettings;
import dev.authendpoints.spring.lifecycle.Chores;
import dev.authendpoints.spring.phone.PhoneAlarm;
import dev.authendpoints.spring.phone.PhoneGateway;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The provider Phone, where there is a gateway. It comes after all that may bring one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(PhoneGateway.class)
class PhoneConfiguration {
    private static final Duration WATCHED = Duration.ofMinutes(1);

    @Bean
    PhoneGuard authEndpointsPhoneGuard(Foundation base, FactorStores stores, AuthEndpointsProperties properties) {
        return new PhoneGuard(stores.phoneTraffic(), PhoneSettings.budgets(properties), base.hasher());
    }

    @Bean
    PhoneAlarm authEndpointsPhoneAlarm(
            Foundation base, PhoneGuard guard, AuthEndpointsProperties properties, Chores chores) {
        PhoneProperties phone = properties.phone();
        PhoneAlarm alarm = new PhoneAlarm(
                () -> base.transactions().run(() -> guard.recent(base.time().instant())),
                phone.alarmRatio(),
                phone.alarmAfter());
        chores.every("Watching codes by phone", WATCHED, alarm::look);
        return alarm;
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
                stores.phones(), codes, PhoneSettings.numbers(properties), guard, base.box(), base.dice());
    }
}
