package dev.authendpoints.spring.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/**
 * A cookie that no script reads and no other host plants: HttpOnly, SameSite=Strict, Secure and {@code __Host-} (RFC 6265bis
 * §4.1.3.2). On plain HTTP on localhost, where browsers would not take it like that, it is neither Secure nor prefixed,
 * unless the application's own address begins with https.
 */
public final class HostCookie {
    private static final String PREFIX = "__Host-";
    private static final String BY_TLS = HostCookie.class.getName() + ".BY_TLS";
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");
    private final String plainName;

    /**
     * Creates it.
     *
     * @param plainName its name without the prefix
     */
    public HostCookie(String plainName) {
        this.plainName = plainName;
    }

    /**
     * Reads it. Under its other name it is not read: that one could have been planted.
     *
     * @param request the request
     * @return its value; nothing where it is absent or empty
     */
    public Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(cookies -> Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /**
     * Makes the header that sets it.
     *
     * @param value its value
     * @param life how long the browser keeps it, in whole seconds
     * @param request the request that is answered
     * @return the value of {@code Set-Cookie}
     */
    public String write(String value, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(!plainLocal(request))
                .sameSite("Strict")
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }

    /**
     * Makes the header that removes it.
     *
     * @param request the request that is answered
     * @return the value of {@code Set-Cookie}
     */
    public String erase(HttpServletRequest request) {
        return write("", Duration.ZERO, request);
    }

    /**
     * Adds cookies to an answer.
     *
     * @param answer the answer
     * @param cookies values of {@code Set-Cookie}
     * @return the same answer with them
     */
    public static ResponseEntity<byte[]> add(ResponseEntity<byte[]> answer, String... cookies) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookies)
                .body(answer.getBody());
    }

    /**
     * From now on no cookie of this application is plain, whatever a request looks like: browsers reach it by TLS alone, through a proxy
     * that may not say so.
     *
     * @param application the application
     */
    public static void alwaysByTls(ServletContext application) {
        application.setAttribute(BY_TLS, true);
    }

    private String name(HttpServletRequest request) {
        return plainLocal(request) ? plainName : PREFIX + plainName;
    }

    /** A proxy on the same machine that says it was reached by TLS is no plain HTTP: whoever lies here binds only himself. */
    private static boolean plainLocal(HttpServletRequest request) {
        return request.getServletContext().getAttribute(BY_TLS) == null
                && !request.isSecure()
                && !"https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                && LOCAL.contains(request.getServerName());
    }
}
