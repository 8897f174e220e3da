package dev.authendpoints.spring.passkey;

import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.web.Reply;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells password managers where people make passkeys and look after them (W3C, A Well-Known URL for Relying Party Passkey
 * Endpoints).
 */
@RestController
public final class PasskeyEndpointsController {
    private static final Duration CACHED = Duration.ofHours(1);
    private final AuthEndpointsProperties.Passkey passkey;

    /**
     * Creates it.
     *
     * @param properties the configuration
     */
    public PasskeyEndpointsController(AuthEndpointsProperties properties) {
        this.passkey = properties.passkey();
    }

    /** At the root of the host, whatever the base path: nobody would look for it elsewhere (RFC 8615 §3). */
    @GetMapping("/.well-known/passkey-endpoints")
    ResponseEntity<byte[]> endpoints() {
        ResponseEntity<byte[]> members = new Reply()
                .with("enroll", Optional.ofNullable(passkey.enrollUrl()))
                .with("manage", Optional.ofNullable(passkey.manageUrl()))
                .ok();
        return ResponseEntity.ok()
                .headers(headers -> headers.addAll(members.getHeaders()))
                .headers(headers -> headers.set(
                        HttpHeaders.CACHE_CONTROL,
                        CacheControl.maxAge(CACHED).cachePublic().getHeaderValue()))
                .body(members.getBody());
    }
}
