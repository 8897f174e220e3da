package dev.authendpoints.spring.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Devices that stand in for the second step, each of them because its owner has wished so when signing in there.
 *
 * @param enabled whether there can be any; where not, those that there were are worth nothing
 * @param life how long one is trusted: up to 90 days; its use makes that no longer
 */
public record TrustedDevicesProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30d") Duration life) {
    /** Refuses what would never end, or never begin. */
    public TrustedDevicesProperties {
        if (life.isZero() || life.isNegative() || life.compareTo(Duration.ofDays(90)) > 0) {
            throw new IllegalArgumentException(
                    "authendpoints.trusted-devices.life must be more than nothing and at most 90d");
        }
    }
}
