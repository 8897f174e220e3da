package dev.authendpoints.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A session as its owner looks at it.
 *
 * @param session the session
 * @param createdAt when it began
 * @param lastUsedAt when it was last refreshed; empty before the first time
 * @param network the network that opened it (an IPv4 address, an IPv6 /64); empty where it is not known
 * @param agent the {@code User-Agent} that opened it; empty where it is not known
 */
public record OpenSession(
        Session session, Instant createdAt, Optional<Instant> lastUsedAt, String network, String agent) {}
