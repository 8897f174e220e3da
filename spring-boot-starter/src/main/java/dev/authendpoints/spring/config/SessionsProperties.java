package dev.authendpoints.spring.config;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many sessions an account has.
 *
 * @param max how many live at once, from 1 to 100; one more ends the oldest
 */
public record SessionsProperties(@DefaultValue("100") int max) {
    /** Refuses what would let nobody in. */
    public SessionsProperties {
        if (max < 1 || max > 100) {
            throw new IllegalArgumentException("authendpoints.sessions.max must be from 1 to 100");
        }
    }
}
