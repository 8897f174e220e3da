package dev.authendpoints.spring.config;

import dev.authendpoints.token.SignatureChoice;
import dev.authendpoints.token.TokenAlgorithm;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long tokens live.
 *
 * @param accessLife an access token
 * @param refreshIdle a refresh token that is not used
 * @param refreshAbsolute a session, however often it is refreshed
 * @param algorithm how access tokens are signed: ES256, EdDSA, PS256, RS256 or HS256
 * @param keyLife how long a key signs before the next one does; at least 1d
 * @param signatures native lets native code sign, java the platform's own; auto is native where it works
 * @param transport how tokens travel: bearer, in bodies and Authorization; cookie, in cookies that no script reads; or client, in
 *     cookies where a request bears the header X-AuthEndpoints, and else in bodies
 */
public record TokensProperties(
        @DefaultValue("15m") Duration accessLife,
        @DefaultValue("14d") Duration refreshIdle,
        @DefaultValue("30d") Duration refreshAbsolute,
        @DefaultValue("ES256") TokenAlgorithm algorithm,
        @DefaultValue("90d") Duration keyLife,
        @DefaultValue("auto") SignatureChoice.Wish signatures,
        @DefaultValue("bearer") Transport transport) {
    /** How tokens travel. */
    public enum Transport {
        /** In the bodies of answers, and back in {@code Authorization}. */
        BEARER,
        /** In two {@code __Host-} cookies that no script reads; browsers then have to prove where a request comes from. */
        COOKIE,
        /** As the client says: in cookies if a request bears the header {@code X-AuthEndpoints}, and else in bodies. */
        CLIENT
    }
}
