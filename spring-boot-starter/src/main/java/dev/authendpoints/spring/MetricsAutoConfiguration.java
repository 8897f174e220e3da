package dev.authendpoints.spring;

import dev.authendpoints.Stores;
import dev.authendpoints.password.HashingBound;
import dev.authendpoints.spring.metrics.Meters;
import dev.authendpoints.spring.metrics.MicrometerMeters;
import dev.authendpoints.spring.phone.PhoneAlarm;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Counts in the host's meter registry, where it has one. */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class MetricsAutoConfiguration {
    @Bean
    Meters authEndpointsMeters(MeterRegistry registry) {
        return new MicrometerMeters(registry);
    }

    @Bean
    SmartInitializingSingleton authEndpointsGauges(
            MeterRegistry registry, Stores stores, HashingBound bound, ObjectProvider<PhoneAlarm> phones) {
        return () -> {
            MicrometerMeters meters = new MicrometerMeters(registry);
            meters.watch(bound);
            meters.watch(stores.outbox());
            phones.ifAvailable(meters::watch);
        };
    }
}
