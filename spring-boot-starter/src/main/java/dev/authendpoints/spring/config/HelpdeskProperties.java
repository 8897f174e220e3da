package dev.authendpoints.spring.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Passes for owners who have lost their second factor.
 *
 * @param twoPersons whether somebody else has to approve each pass; those of accounts that administer or help need that in any case
 * @param passLife how long a pass works: 5m to 60m
 */
public record HelpdeskProperties(
        @DefaultValue("false") boolean twoPersons,
        @DefaultValue("15m") Duration passLife) {
    /** Refuses what is over before it is read out, and what lies about for too long. */
    public HelpdeskProperties {
        if (passLife.compareTo(Duration.ofMinutes(5)) < 0 || passLife.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("authendpoints.helpdesk.pass-life must be from 5m to 60m");
        }
    }
}
