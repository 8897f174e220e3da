package dev.authendpoints.spring.mailbox;

import dev.authendpoints.spring.client.RawRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who sits at this machine. A page of another site that has its name point here (DNS rebinding) is known by its Host,
 * and whoever comes through a proxy by what the proxy adds, or by HTTP/1.0: nginx speaks it where nobody says otherwise, with
 * our own name as Host and no header added, and neither browsers nor scripts do. All stay outside.
 */
final class DevMailboxGuard {
    private static final Pattern HOST =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern IP_ADDRESS = Pattern.compile("[0-9a-fA-F:.]+(%.*)?");
    private static final Set<String> PROXIES = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-envoy-external-address",
            "true-client-ip",
            "client-ip",
            "cf-connecting-ip",
            "cf-connecting-ipv6",
            "fastly-client-ip",
            "x-original-host",
            "x-original-forwarded-for",
            "x-host");
    private static final Set<String> OF_OLD = Set.of("HTTP/1.0", "HTTP/0.9", "");
    /** What Tomcat leaves behind when it has taken such a header away. */
    private static final String FORWARDED = "org.apache.tomcat.request.forwarded";

    boolean admits(HttpServletRequest request) {
        HttpServletRequest raw = RawRequest.of(request);
        return isLoopback(raw.getRemoteAddr())
                && !OF_OLD.contains(raw.getProtocol())
                && raw.getAttribute(FORWARDED) == null
                && Collections.list(raw.getHeaderNames()).stream().noneMatch(DevMailboxGuard::isOfAProxy)
                && isThisMachine(Collections.list(raw.getHeaders("Host")));
    }

    private static boolean isOfAProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded") || PROXIES.contains(name);
    }

    private static boolean isThisMachine(List<String> hosts) {
        return hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && IP_ADDRESS.matcher(address).matches() // or a name would be looked up
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
