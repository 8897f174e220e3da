package dev.authendpoints.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a GET that sends mail was meant: made by a script, not by a navigation, an image, a prefetch or another site.
 */
public final class IntendedRequest {
    private static final Set<String> PREFETCHING = Set.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private IntendedRequest() {}

    /**
     * Refuses what no script of the client meant (W3C Fetch Metadata). Clients that are no browsers send none of these headers.
     *
     * @param request the request
     * @param response the answer so far: it bears the CORS headers of an allowed origin
     * @throws Refused with {@code unintended_request}
     */
    public static void check(HttpServletRequest request, HttpServletResponse response) {
        boolean meant = among(request.getHeader("Sec-Fetch-Mode"), "cors", "same-origin")
                && among(request.getHeader("Sec-Fetch-Dest"), "empty")
                && PREFETCHING.stream().allMatch(name -> request.getHeader(name) == null)
                && fromAnAllowedSite(request, response);
        if (!meant) {
            throw new Refused(Problem.of(ProblemCode.UNINTENDED_REQUEST));
        }
    }

    private static boolean fromAnAllowedSite(HttpServletRequest request, HttpServletResponse response) {
        return among(request.getHeader("Sec-Fetch-Site"), "same-origin", "same-site", "none")
                || response.containsHeader("Access-Control-Allow-Origin");
    }

    private static boolean among(@Nullable String value, String... allowed) {
        return value == null || Set.of(allowed).contains(value.toLowerCase(Locale.ROOT));
    }
}
