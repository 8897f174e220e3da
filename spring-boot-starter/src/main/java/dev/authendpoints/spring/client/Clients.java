package dev.authendpoints.spring.client;

import dev.authendpoints.client.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells who is calling. Forwarding headers count only as far as trusted proxies wrote them. */
public final class Clients {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final int MAX_AGENT = 200;
    private final Networks trusted;

    /**
     * Creates it.
     *
     * @param trustedProxies addresses and networks (CIDR) whose X-Forwarded-For is believed
     */
    public Clients(Collection<String> trustedProxies) {
        this.trusted = new Networks(trustedProxies);
    }

    /**
     * Tells who is calling.
     *
     * @param request the request
     * @return the client
     */
    public Client of(HttpServletRequest request) {
        String address = address(RawRequest.of(request));
        return new Client(address, network(address), agent(request));
    }

    /** The right-most address that no trusted proxy has: whatever stands left of it is the client's own claim. */
    private String address(HttpServletRequest request) {
        String remote = request.getRemoteAddr();
        if (!trusted.contain(remote)) {
            return remote;
        }
        List<String> hops = new ArrayList<>();
        Collections.list(request.getHeaders("X-Forwarded-For"))
                .forEach(header -> hops.addAll(List.of(header.split(","))));
        String nearest = remote;
        for (int i = hops.size() - 1; i >= 0; i--) {
            String hop = hops.get(i).strip();
            if (Networks.literal(hop).isEmpty()) {
                return nearest;
            }
            nearest = hop;
            if (!trusted.contain(hop)) {
                return hop;
            }
        }
        return nearest;
    }

    /** An IPv4 address, also where it is written as an IPv6 one, or the /64 of an IPv6 address. */
    private static String network(String address) {
        int zone = address.indexOf('%');
        return Networks.literal(zone < 0 ? address : address.substring(0, zone))
                .map(Clients::network)
                .orElse(address);
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? String.format(
                        "%02x%02x:%02x%02x:%02x%02x:%02x%02x::/64",
                        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7])
                : address.getHostAddress();
    }

    private static String agent(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        String clean = UNPRINTABLE.matcher(agent).replaceAll("");
        return clean.length() > MAX_AGENT ? clean.substring(0, MAX_AGENT) : clean;
    }
}
