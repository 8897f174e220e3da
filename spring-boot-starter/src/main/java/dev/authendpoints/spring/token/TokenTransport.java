package dev.authendpoints.spring.token;

import dev.authendpoints.device.BrowserMarker;
import dev.authendpoints.login.Welcome;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.config.TokensProperties;
import dev.authendpoints.spring.device.BrowserCookie;
import dev.authendpoints.spring.device.DeviceCookie;
import dev.authendpoints.spring.web.HostCookie;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.spring.web.SameOrigin;
import dev.authendpoints.token.Renewed;
import dev.authendpoints.token.TokenPair;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * How tokens reach clients and come back: in bodies, or in two cookies that no script reads. In the first case cookies are
 * neither written nor read; in the second no token is in any body. Which it is may be left to the client, which then says it
 * with each request.
 */
public final class TokenTransport {
    private static final HostCookie ACCESS = new HostCookie("authendpoints-access");
    private static final HostCookie REFRESH = new HostCookie("authendpoints-refresh");
    private final TokensProperties.Transport configured;
    private final DeviceCookie devices;

    /**
     * Creates it.
     *
     * @param configured how tokens travel, or that clients decide
     * @param devices where browsers keep what trusted devices show
     */
    public TokenTransport(TokensProperties.Transport configured, DeviceCookie devices) {
        this.configured = configured;
        this.devices = devices;
    }

    /**
     * Tells whether the tokens of a request, and of its answer, travel in cookies.
     *
     * @param request the request
     * @return false if they travel in bodies and in {@code Authorization}
     */
    public boolean inCookies(HttpServletRequest request) {
        return switch (configured) {
            case BEARER -> false;
            case COOKIE -> true;
            case CLIENT -> SameOrigin.isMarked(request);
        };
    }

    /**
     * Hands a pair of tokens over.
     *
     * @param tokens the pair
     * @param request the request that is answered
     * @return 200
     */
    public ResponseEntity<byte[]> answer(TokenPair tokens, HttpServletRequest request) {
        return answer(tokens, Map.of(), request);
    }

    /**
     * Hands over what a completed login gets. The device's token is in a cookie too, so that browsers keep it where no script
     * reads it, unless clients decide and this one has not asked for cookies; so is, in any case, the browser's marker.
     *
     * @param welcome what it gets
     * @param more further members of the answer
     * @param request the request that is answered
     * @return 200
     */
    public ResponseEntity<byte[]> answer(Welcome welcome, Map<String, ?> more, HttpServletRequest request) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        welcome.device()
                .filter(device -> !inCookies(request))
                .ifPresent(device -> all.put("deviceToken", device.token().reveal()));
        welcome.enrolWithin().ifPresent(left -> all.put("enrolWithin", left.toSeconds()));
        ResponseEntity<byte[]> answer = marked(answer(welcome.tokens(), all, request), welcome.marker(), request);
        return welcome.device()
                .map(device -> devices.add(answer, device, request))
                .orElse(answer);
    }

    /**
     * Hands a pair of tokens over, with something else to say.
     *
     * @param tokens the pair
     * @param more further members of the answer
     * @param request the request that is answered
     * @return 200
     */
    public ResponseEntity<byte[]> answer(TokenPair tokens, Map<String, ?> more, HttpServletRequest request) {
        Reply reply = new Reply();
        if (!inCookies(request)) {
            reply.with("accessToken", tokens.accessToken().reveal())
                    .with("refreshToken", tokens.refreshToken().reveal())
                    .with("tokenType", "Bearer");
        }
        ResponseEntity<byte[]> answer = reply.with(
                        "expiresIn", tokens.expiresIn().toSeconds())
                .with("refreshExpiresIn", tokens.refreshExpiresIn().toSeconds())
                .with("amr", tokens.amr())
                .withAll(more)
                .ok();
        return inCookies(request) ? withCookies(answer, tokens, request) : answer;
    }

    /**
     * Hands over another access token of the same session.
     *
     * @param token the token
     * @param more further members of the answer
     * @param request the request that is answered
     * @return 200
     */
    public ResponseEntity<byte[]> answer(Renewed token, Map<String, ?> more, HttpServletRequest request) {
        Reply reply = new Reply();
        if (!inCookies(request)) {
            reply.with("accessToken", token.accessToken().reveal()).with("tokenType", "Bearer");
        }
        ResponseEntity<byte[]> answer = reply.with(
                        "expiresIn", token.expiresIn().toSeconds())
                .withAll(more)
                .ok();
        return inCookies(request)
                ? HostCookie.add(answer, ACCESS.write(token.accessToken().reveal(), token.expiresIn(), request))
                : answer;
    }

    /**
     * Hands over a token that enables a factor and does nothing else, with the refusal that says so. A refresh token that the
     * browser keeps from before goes: it may be another account's, and would bring that back in the middle of it.
     *
     * @param token the token
     * @param request the request that is answered
     * @return the refusal with the token, in the body or in the cookie
     */
    public ResponseEntity<byte[]> toEnrol(Renewed token, HttpServletRequest request) {
        Problem answer = Problem.of(ProblemCode.TWO_STEP_ENROLMENT_REQUIRED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .next("enable", "POST", "/users/enable_2fa")
                .with("accountId", token.session().account().value())
                .with("expiresIn", token.expiresIn().toSeconds());
        String text = token.accessToken().reveal();
        return inCookies(request)
                ? HostCookie.add(
                        answer.answer(), ACCESS.write(text, token.expiresIn(), request), REFRESH.erase(request))
                : answer.with("enrolmentToken", text).answer();
    }

    /**
     * Hands over a token that enables a factor in place of all others and does nothing else.
     *
     * @param token the token
     * @param request the request that is answered
     * @return 200 with the token, in the body or in the cookie
     */
    public ResponseEntity<byte[]> recovered(Renewed token, HttpServletRequest request) {
        Reply reply = new Reply()
                .with("accountId", token.session().account().value())
                .with("expiresIn", token.expiresIn().toSeconds());
        String text = token.accessToken().reveal();
        return inCookies(request)
                ? HostCookie.add(reply.ok(), ACCESS.write(text, token.expiresIn(), request), REFRESH.erase(request))
                : reply.with("enrolmentToken", text).with("tokenType", "Bearer").ok();
    }

    /**
     * Lets a browser be known: by a cookie in any case, because it opens nothing, and by a header where tokens travel in
     * bodies.
     *
     * @param answer the answer
     * @param marker the browser's marker
     * @param request the request that is answered
     * @return the same answer with it
     */
    public ResponseEntity<byte[]> marked(
            ResponseEntity<byte[]> answer, BrowserMarker marker, HttpServletRequest request) {
        return BrowserCookie.add(answer, marker, request, !inCookies(request));
    }

    /**
     * Reads the marker of a known browser.
     *
     * @param request the request
     * @return what is shown, if anything is; a header counts only where tokens travel in bodies
     */
    public Optional<Secret> marker(HttpServletRequest request) {
        return BrowserCookie.shown(request, !inCookies(request));
    }

    /**
     * Reads the access token that a browser keeps.
     *
     * @param request the request
     * @return the token; nothing where this request's tokens do not travel in cookies
     */
    public Optional<String> accessToken(HttpServletRequest request) {
        return inCookies(request) ? ACCESS.read(request) : Optional.empty();
    }

    /** The one in the body, or else the one that the browser keeps. */
    Optional<String> refreshToken(Optional<String> field, HttpServletRequest request) {
        return inCookies(request) ? field.or(() -> REFRESH.read(request)) : field;
    }

    /**
     * Lets the browser forget both tokens.
     *
     * @param answer the answer
     * @param request the request that is answered
     * @return the same answer; where tokens travel in cookies, with both erased
     */
    public ResponseEntity<byte[]> forget(ResponseEntity<byte[]> answer, HttpServletRequest request) {
        return inCookies(request) ? HostCookie.add(answer, ACCESS.erase(request), REFRESH.erase(request)) : answer;
    }

    private static ResponseEntity<byte[]> withCookies(
            ResponseEntity<byte[]> answer, TokenPair tokens, HttpServletRequest request) {
        return HostCookie.add(
                answer,
                ACCESS.write(tokens.accessToken().reveal(), tokens.expiresIn(), request),
                REFRESH.write(tokens.refreshToken().reveal(), tokens.refreshExpiresIn(), request));
    }
}
