package dev.authendpoints.spring.discovery;

import dev.authendpoints.spring.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a client's pages what to offer. The answer depends on the configuration alone. */
@RestController
public final class DiscoveryController {
    private static final Duration CACHED = Duration.ofMinutes(1);
    private final Discovery discovery;

    /**
     * Creates it.
     *
     * @param discovery what is told
     */
    public DiscoveryController(Discovery discovery) {
        this.discovery = discovery;
    }

    @GetMapping("${authendpoints.base-path:}/.well-known/authendpoints")
    ResponseEntity<byte[]> discover(HttpServletRequest request) {
        ResponseEntity<byte[]> members =
                new Reply().withAll(discovery.members(request.getContextPath())).ok();
        return ResponseEntity.ok()
                .headers(headers -> headers.addAll(members.getHeaders()))
                .headers(headers -> headers.set(
                        HttpHeaders.CACHE_CONTROL,
                        CacheControl.maxAge(CACHED).cachePublic().getHeaderValue()))
                .body(members.getBody());
    }
}
