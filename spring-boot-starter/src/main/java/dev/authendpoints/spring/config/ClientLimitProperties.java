package dev.authendpoints.spring.config;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests one client may send to one node, before any account is looked at.
 *
 * @param enabled whether there is a limit; only development may do without
 * @param perMinute how many in a minute on average
 * @param burst how many at once
 * @param linksPerMinute how many of them may present the token of a mailed link
 * @param clients how many clients a node remembers
 */
public record ClientLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("60") int perMinute,
        @DefaultValue("30") int burst,
        @DefaultValue("20") int linksPerMinute,
        @DefaultValue("100000") int clients) {
    /** Refuses what would let nobody in, or remember nobody. */
    public ClientLimitProperties {
        if (perMinute < 1 || burst < 1 || linksPerMinute < 1 || clients < 1000) {
            throw new IllegalArgumentException("authendpoints.client-limit: per-minute, burst and links-per-minute"
                    + " must be at least 1, clients at least 1000");
        }
    }
}
