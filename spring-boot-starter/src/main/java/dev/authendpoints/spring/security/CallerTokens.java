package dev.authendpoints.spring.security;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.spring.stepup.StepUpAccessDenied;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.MeantAccount;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.SameOrigin;
import dev.authendpoints.token.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * How a filter chain knows callers: where access tokens are looked for, how they are checked, and from where a request may come
 * that a browser signs by itself. A bean, for chains of the host's own, and all in one: Spring Security leaves its own CSRF
 * protection out wherever a token is found, so that no chain may read the cookie without our check.
 */
public final class CallerTokens {
    private final BearerTokenResolver header = new DefaultBearerTokenResolver();
    private final CallerAuthenticationManager manager;
    private final CallerAuthenticationManager enrolling;
    private final RequestMatcher enrolment;
    private final TokenTransport transport;
    private final SameOrigin origin;

    /**
     * Creates it.
     *
     * @param callers checks tokens
     * @param endpoints where a token is taken that only enables a factor
     * @param transport how tokens travel
     * @param origin knows requests of this origin
     */
    public CallerTokens(Callers callers, Endpoints endpoints, TokenTransport transport, SameOrigin origin) {
        this.manager = new CallerAuthenticationManager(callers::of);
        this.enrolling = new CallerAuthenticationManager(callers::enrolling);
        this.enrolment = endpoints.enrolment();
        this.transport = transport;
        this.origin = origin;
    }

    /**
     * Lets a chain take our access tokens: from {@code Authorization}; where tokens travel in cookies and no bearer token is in
     * it, from the cookie, which with a request that changes something is refused (403) unless a script of this origin meant
     * it. A request that says whose account it is meant for ({@link MeantAccount#HEADER}) is refused (409) where the token is
     * another's.
     *
     * @return what {@code HttpSecurity.oauth2ResourceServer} takes
     */
    public Customizer<OAuth2ResourceServerConfigurer<HttpSecurity>> resourceServer() {
        return server -> server.authenticationManagerResolver(request -> token -> check(request, token))
                .bearerTokenResolver(this::find)
                .authenticationEntryPoint(new Unauthenticated())
                .accessDeniedHandler(new StepUpAccessDenied());
    }

    private @Nullable String find(HttpServletRequest request) {
        String presented = header.resolve(request);
        return presented == null ? kept(request).orElse(null) : presented;
    }

    /**
     * What the browser keeps. With our header no other origin gets as far as this but by the host's CORS rules: not with a
     * cookie.
     */
    private Optional<String> kept(HttpServletRequest request) {
        boolean elsewhere = SameOrigin.isSafe(request) && SameOrigin.isMarked(request) && origin.isForeign(request);
        return elsewhere ? Optional.empty() : transport.accessToken(request);
    }

    private Authentication check(HttpServletRequest request, Authentication token) {
        boolean byItself = header.resolve(request) == null; // no browser adds a bearer token by itself
        if (byItself && !SameOrigin.isSafe(request) && !origin.isMeant(request)) {
            throw new RefusedCaller(Problem.of(ProblemCode.CROSS_SITE_REQUEST));
        }
        CallerAuthentication known = (enrolment.matches(request) ? enrolling : manager).authenticate(token);
        AccountId owner = known.caller().account().id();
        MeantAccount.refusal(request, Optional.of(owner)).ifPresent(problem -> {
            throw new RefusedCaller(problem);
        });
        return known;
    }
}
