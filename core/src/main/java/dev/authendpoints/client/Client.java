package dev.authendpoints.client;

/**
 * Who is calling, as far as the network tells.
 *
 * @param address the IP address, as trusted proxies report it
 * @param network what counts as one client: an IPv4 address, or the /64 of an IPv6 address
 * @param agent the {@code User-Agent} header, cut to 200 characters and free of control characters; empty without one
 */
public record Client(String address, String network, String agent) {}
