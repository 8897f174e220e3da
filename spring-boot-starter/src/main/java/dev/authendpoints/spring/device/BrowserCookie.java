package dev.authendpoints.spring.device;

import dev.authendpoints.device.BrowserMarker;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.web.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** The marker of a browser in which somebody has completed a login: a cookie, and for clients without cookies a header. */
public final class BrowserCookie {
    private static final String HEADER = "X-Browser-Marker";
    private static final HostCookie COOKIE = new HostCookie("authendpoints-browser");

    private BrowserCookie() {}

    /**
     * Reads it; the cookie only where there is no header.
     *
     * @param request the request
     * @return what is shown, if anything is
     */
    public static Optional<Secret> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(text -> !text.isEmpty())
                .or(() -> COOKIE.read(request))
                .map(Secret::new);
    }

    /**
     * Hands it out.
     *
     * @param answer the answer
     * @param marker the marker
     * @param request the request that is answered
     * @return the same answer with it
     */
    public static ResponseEntity<byte[]> add(
            ResponseEntity<byte[]> answer, BrowserMarker marker, HttpServletRequest request) {
        String text = marker.text().reveal();
        ResponseEntity<byte[]> more = HostCookie.add(answer, COOKIE.write(text, marker.life(), request));
        return ResponseEntity.status(more.getStatusCode())
                .headers(more.getHeaders())
                .header(HEADER, text)
                .body(more.getBody());
    }
}
