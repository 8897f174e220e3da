package dev.authendpoints.spring.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is known what happened.
 *
 * @param retention how long events stay in the audit trail; they outlive their account
 */
public record AuditProperties(@DefaultValue("400d") Duration retention) {
    /** Refuses what would keep nothing. */
    public AuditProperties {
        if (retention.isZero() || retention.isNegative()) {
            throw new IllegalArgumentException("authendpoints.audit.retention must be more than nothing, such as 400d");
        }
    }
}
