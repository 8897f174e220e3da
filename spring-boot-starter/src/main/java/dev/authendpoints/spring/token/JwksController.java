package dev.authendpoints.spring.token;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.token.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys behind access tokens. */
@RestController
public final class JwksController {
    private static final MediaType JSON = MediaType.parseMediaType("application/json;charset=UTF-8");
    private static final Duration CACHED = Duration.ofMinutes(5);
    private final SigningKeys keys;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     */
    public JwksController(AuthEndpoints endpoints) {
        this.keys = endpoints.signingKeys();
    }

    @GetMapping("${authendpoints.base-path:}/.well-known/jwks.json")
    ResponseEntity<byte[]> keys() {
        return ResponseEntity.ok()
                .contentType(JSON)
                .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
                .body(keys.jwks().getBytes(StandardCharsets.UTF_8));
    }
}
