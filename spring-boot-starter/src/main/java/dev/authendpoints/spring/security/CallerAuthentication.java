package dev.authendpoints.spring.security;

import dev.authendpoints.session.Caller;
import dev.authendpoints.token.AccessClaims;
import dev.authendpoints.token.Callers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who makes a request: a valid access token whose session lives. A host reads it as any JWT authentication. */
public final class CallerAuthentication extends JwtAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient Caller caller;

    CallerAuthentication(String token, Callers.Presented presented) {
        super(
                jwt(token, presented),
                List.of(),
                presented.caller().account().id().value());
        this.caller = presented.caller();
    }

    /**
     * Gives the session and its account, as read when the request came.
     *
     * @return the caller
     */
    public Caller caller() {
        return caller;
    }

    private static Jwt jwt(String token, Callers.Presented presented) {
        AccessClaims claims = presented.claims();
        return Jwt.withTokenValue(token)
                .header("typ", presented.caller().session().enrolOnly() ? "enrol+jwt" : "at+jwt")
                .claims(all -> all.putAll(standard(claims)))
                .issuedAt(claims.issuedAt())
                .expiresAt(claims.expiresAt())
                .build();
    }

    /** Without the times: Spring keeps them as instants, the JOSE library as dates. */
    private static Map<String, Object> standard(AccessClaims claims) {
        Map<String, Object> standard = new java.util.HashMap<>(claims.all());
        standard.keySet().removeAll(List.of("iat", "exp"));
        return standard;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
