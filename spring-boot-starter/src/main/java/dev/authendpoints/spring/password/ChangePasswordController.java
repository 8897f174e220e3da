package dev.authendpoints.spring.password;

import dev.authendpoints.spring.config.AuthEndpointsProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads password managers to the page where people change their password (W3C, A Well-Known URL for Changing Passwords). */
@RestController
@ConditionalOnProperty("authendpoints.links.change-password")
public final class ChangePasswordController {
    private final String page;

    /**
     * Creates it.
     *
     * @param properties the configuration, which names the page
     */
    public ChangePasswordController(AuthEndpointsProperties properties) {
        this.page = properties.links().changePasswordPage().orElseThrow();
    }

    /** At the root of the host, whatever the base path: nobody would look for it elsewhere (RFC 8615 §3). */
    @GetMapping("/.well-known/change-password")
    ResponseEntity<Void> lead(HttpServletRequest request) {
        String place = page.startsWith("/") ? request.getContextPath() + page : page;
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(place))
                .build();
    }
}
