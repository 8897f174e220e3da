package dev.authendpoints.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request comes from a page of this very origin, for requests that a browser signs by itself with a cookie
 * (OWASP, Cross-Site Request Forgery Prevention: Fetch Metadata, the origin as fallback, a header of one's own).
 */
public final class SameOrigin {
    /** The header that a client has to send with such a request, with any value: other origins cannot without our consent. */
    public static final String HEADER = "X-AuthEndpoints";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private final Optional<String> configured;

    /**
     * Creates it.
     *
     * @param address this server's public address, whose origin counts even where a proxy hides it; others are not looked at
     */
    public SameOrigin(@Nullable String address) {
        this.configured = Optional.ofNullable(address).flatMap(SameOrigin::origin);
    }

    /**
     * Tells whether a request changes nothing (RFC 9110 §9.2.1).
     *
     * @param request the request
     * @return true for GET, HEAD, OPTIONS and TRACE
     */
    public static boolean isSafe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    /**
     * Tells whether a request bears our header.
     *
     * @param request the request
     * @return true if it does, with any value that is not blank; wherever it comes from
     */
    public static boolean isMarked(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header != null && !header.isBlank();
    }

    /**
     * Tells whether a script of this origin meant a request that changes something.
     *
     * @param request the request
     * @return true if it bears our header, and the browser says where it comes from, and that is here
     */
    public boolean isMeant(HttpServletRequest request) {
        return isMarked(request) && comesFromHere(request, false);
    }

    /**
     * Tells whether a request that changes little, and cannot be asked for our header, comes from elsewhere.
     *
     * @param request the request
     * @return true if the browser names another origin, or the same site with another one
     */
    public boolean isForeign(HttpServletRequest request) {
        return !comesFromHere(request, true);
    }

    /** Fetch Metadata decides where it is there: no page can set or remove it. Browsers without it name the origin. */
    private boolean comesFromHere(HttpServletRequest request, boolean otherwise) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return Set.of("same-origin", "none").contains(site.toLowerCase(Locale.ROOT));
        }
        String origin = request.getHeader("Origin");
        return origin == null ? otherwise : isOurs(origin.toLowerCase(Locale.ROOT), request);
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        Optional<String> asked =
                origin(request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort());
        return origin(origin)
                .filter(stated -> configured.filter(stated::equals).isPresent()
                        || asked.filter(stated::equals).isPresent())
                .isPresent();
    }

    /** Scheme, host and port, the latter always written out (RFC 6454 §4). */
    private static Optional<String> origin(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(written(uri)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String written(URI uri) {
        int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        return (uri.getScheme() + "://" + uri.getHost() + ":" + port).toLowerCase(Locale.ROOT);
    }
}
