package dev.authendpoints.spring.security;

import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.ProblemWriter;
import dev.authendpoints.spring.web.SameOrigin;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns other sites away where tokens travel in cookies: from what reads or writes cookies without an access token, a login
 * too (whoever signs somebody in under another name reads what they then write), and from the GETs that send mail.
 */
public final class CookieGate {
    private final TokenTransport transport;
    private final SameOrigin origin;
    private final RequestMatcher cookies;
    private final RequestMatcher mails;

    /**
     * Creates it.
     *
     * @param endpoints which of them read or write cookies, or send mail on a GET
     * @param transport how tokens travel
     * @param origin knows requests of this origin
     */
    public CookieGate(Endpoints endpoints, TokenTransport transport, SameOrigin origin) {
        this.transport = transport;
        this.origin = origin;
        this.cookies = endpoints.cookies();
        this.mails = endpoints.mails();
    }

    /** A filter for each chain; it is no bean, because a host's servlet container would run it for every path. */
    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Optional<ProblemCode> refusal = transport.inCookies(request) ? refusal(request) : Optional.empty();
                if (refusal.isPresent()) {
                    ProblemWriter.write(Problem.of(refusal.get()), response);
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    private Optional<ProblemCode> refusal(HttpServletRequest request) {
        if (cookies.matches(request) && !origin.isMeant(request)) {
            return Optional.of(ProblemCode.CROSS_SITE_REQUEST);
        }
        return mails.matches(request) && origin.isForeign(request)
                ? Optional.of(ProblemCode.UNINTENDED_REQUEST)
                : Optional.empty();
    }
}
