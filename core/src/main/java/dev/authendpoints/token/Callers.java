package dev.authendpoints.token;

import dev.authendpoints.session.Caller;
import dev.authendpoints.session.SessionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells who presents an access token: the token is ours and in time, and its session lives. */
public final class Callers {
    private final AccessTokens tokens;
    private final SessionStore sessions;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param tokens reads tokens
     * @param sessions where sessions are kept
     * @param time the time
     */
    public Callers(AccessTokens tokens, SessionStore sessions, InstantSource time) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.time = time;
    }

    /**
     * Finds the caller.
     *
     * @param accessToken what was presented
     * @return the caller and what the token says, or nothing when it is worth nothing
     */
    public Optional<Presented> of(String accessToken) {
        return enrolling(accessToken)
                .filter(presented -> !presented.caller().session().enrolOnly());
    }

    /**
     * Finds the caller where a factor is enabled: a session that is good for nothing else is good for that.
     *
     * @param accessToken what was presented
     * @return the caller and what the token says, or nothing when it is worth nothing
     */
    public Optional<Presented> enrolling(String accessToken) {
        Instant now = time.instant();
        return tokens.read(accessToken, now)
                .flatMap(claims -> sessions.live(claims.session(), now)
                        .map(caller -> new Presented(ProvedClaims.limit(caller, claims), claims)));
    }

    /**
     * A token that is worth something.
     *
     * @param caller the live session and its account
     * @param claims what the token says
     */
    public record Presented(Caller caller, AccessClaims claims) {}
}
