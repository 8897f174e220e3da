package dev.authendpoints.spring.passkey;

import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.config.PasskeyProperties;
import dev.authendpoints.spring.web.Reply;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;
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
    private final PasskeyProperties passkey;
    private final Optional<String> console;

    /**
     * Creates it.
     *
     * @param properties the configuration
     * @param environment the port, where development is reached
     */
    public PasskeyEndpointsController(AuthEndpointsProperties properties, Environment environment) {
        this.passkey = properties.passkey();
        this.console = Optional.of(properties)
                .filter(AuthEndpointsProperties::standalone)
                .filter(alone -> alone.passkey().enabled())
                .map(alone -> here(alone, environment) + "/#/security");
    }

    /** The server's own pages are where its issuer is, unless somebody says otherwise. */
    private static String here(AuthEndpointsProperties properties, Environment environment) {
        return Optional.ofNullable(properties.issuer())
                .map(issuer -> issuer.replaceFirst("/+$", ""))
                .orElseGet(() -> "http://localhost:" + environment.getProperty("server.port", "8080"));
    }

    /** At the root of the host, whatever the base path: nobody would look for it elsewhere (RFC 8615 §3). */
    @GetMapping("/.well-known/passkey-endpoints")
    ResponseEntity<byte[]> endpoints() {
        ResponseEntity<byte[]> members = new Reply()
                .with("enroll", Optional.ofNullable(passkey.enrollUrl()).or(() -> console))
                .with("manage", Optional.ofNullable(passkey.manageUrl()).or(() -> console))
                .ok();
        return ResponseEntity.ok()
                .headers(headers -> headers.addAll(members.getHeaders()))
                .headers(headers -> headers.set(
                        HttpHeaders.CACHE_CONTROL,
                        CacheControl.maxAge(CACHED).cachePublic().getHeaderValue()))
                .body(members.getBody());
    }
}
