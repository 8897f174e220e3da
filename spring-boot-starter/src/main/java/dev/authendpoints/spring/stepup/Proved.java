package dev.authendpoints.spring.stepup;

import dev.authendpoints.session.Purpose;
import dev.authendpoints.session.Session;
import dev.authendpoints.spring.security.CallerAuthentication;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What an access token says about proofs: one that our filters have checked, or one that a host's own decoder has. A token that
 * enables a factor and does nothing else proves nothing here, even if a decoder does not look at types and audiences.
 *
 * @param login what counts for everything
 * @param stepUp what counts for one purpose
 */
record Proved(Proofs login, Optional<ForPurpose> stepUp) {
    private static final String ENROLMENT = "enrol+jwt";

    static Optional<Proved> by(Authentication authentication) {
        if (authentication instanceof CallerAuthentication ours) {
            return Optional.of(ours.caller().session())
                    .filter(session -> !session.enrolOnly())
                    .map(Proved::of);
        }
        return authentication instanceof JwtAuthenticationToken token && token.isAuthenticated()
                ? Optional.of(token.getToken())
                        .filter(jwt -> !ENROLMENT.equals(jwt.getHeaders().get("typ")))
                        .map(Proved::of)
                : Optional.empty();
    }

    private static Proved of(Session session) {
        return new Proved(
                new Proofs(session.authTime(), session.acr()),
                session.stepUp()
                        .map(stepUp -> new ForPurpose(stepUp.purpose(), new Proofs(stepUp.at(), stepUp.acr()))));
    }

    private static Proved of(Jwt jwt) {
        return new Proved(
                proofs(jwt.getClaims()),
                Optional.ofNullable(jwt.getClaims().get("step_up")).flatMap(Proved::stepUp));
    }

    private static Optional<ForPurpose> stepUp(Object claim) {
        return claim instanceof Map<?, ?> said && said.get("purpose") instanceof String name
                ? Purpose.parse(name).map(purpose -> new ForPurpose(purpose, proofs(said)))
                : Optional.empty();
    }

    /** What a token does not say was never proved. */
    private static Proofs proofs(Map<?, ?> claims) {
        Object at = claims.get("auth_time");
        Instant time = at instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : Instant.EPOCH;
        return new Proofs(
                at instanceof Instant instant ? instant : time, claims.get("acr") instanceof String acr ? acr : "");
    }

    /**
     * Proofs that were given together.
     *
     * @param at when
     * @param acr what they are worth
     */
    record Proofs(Instant at, String acr) {}

    /**
     * Proofs for one purpose.
     *
     * @param purpose the purpose
     * @param proofs the proofs
     */
    record ForPurpose(Purpose purpose, Proofs proofs) {}
}
