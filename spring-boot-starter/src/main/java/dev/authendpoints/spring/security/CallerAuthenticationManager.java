package dev.authendpoints.spring.security;

import dev.authendpoints.token.Callers;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Checks access tokens for Spring Security: signature and times first, then whether the session lives. */
public final class CallerAuthenticationManager implements AuthenticationManager {
    private final Function<String, Optional<Callers.Presented>> callers;

    /**
     * Creates it.
     *
     * @param callers tells who presents a token
     */
    public CallerAuthenticationManager(Function<String, Optional<Callers.Presented>> callers) {
        this.callers = callers;
    }

    @Override
    public CallerAuthentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        return check(token)
                .map(presented -> new CallerAuthentication(token, presented))
                .orElseThrow(() -> new InvalidBearerTokenException("The access token is worth nothing"));
    }

    private Optional<Callers.Presented> check(String token) {
        try {
            return callers.apply(token);
        } catch (RuntimeException e) {
            throw new Undecided(e);
        }
    }
}
