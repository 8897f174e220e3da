package dev.authendpoints.spring.login;

import dev.authendpoints.spring.web.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** Keeps the challenge for browsers. */
public final class ChallengeCookie {
    private static final HostCookie COOKIE = new HostCookie("authendpoints-challenge");

    Optional<String> read(HttpServletRequest request) {
        return COOKIE.read(request);
    }

    String write(String challenge, Duration life, HttpServletRequest request) {
        return COOKIE.write(challenge, life, request);
    }

    String erase(HttpServletRequest request) {
        return COOKIE.erase(request);
    }
}
