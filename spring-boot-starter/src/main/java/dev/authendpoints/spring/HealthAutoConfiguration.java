package dev.authendpoints.spring;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Tells the host's health, where it has Spring Boot's, whether the time is known: without it nobody gets in. */
@AutoConfiguration(after = AuthEndpointsAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(name = "authEndpointsTime")
public final class HealthAutoConfiguration {
    /** Named {@code authEndpointsTime} in health. */
    @Bean
    HealthIndicator authEndpointsTimeHealthIndicator(@Qualifier("authEndpointsTime") InstantSource time) {
        return () -> {
            try {
                return Health.up().withDetail("time", time.instant().toString()).build();
            } catch (RuntimeException e) {
                return Health.down().build(); // whoever measures it says why in the log
            }
        };
    }
}
