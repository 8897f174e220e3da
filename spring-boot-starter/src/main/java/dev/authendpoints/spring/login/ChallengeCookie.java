package dev.authendpoints.spring.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseCookie;

/** Keeps the challenge for browsers: HttpOnly, SameSite=Strict, {@code __Host-} but on plain HTTP on localhost. */
public final class ChallengeCookie {
    private static final String NAME = "authendpoints-challenge";
    private static final String HOST_NAME = "__Host-" + NAME;
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(cookies -> Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .findFirst();
    }

    String write(String challenge, Duration life, HttpServletRequest request) {
        return cookie(challenge, life, request);
    }

    String erase(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(!plainLocal(request))
                .sameSite("Strict")
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }

    private static String name(HttpServletRequest request) {
        return plainLocal(request) ? NAME : HOST_NAME;
    }

    private static boolean plainLocal(HttpServletRequest request) {
        return !request.isSecure() && LOCAL.contains(request.getServerName());
    }
}
