package dev.authendpoints.spring.device;

import dev.authendpoints.device.BrowserMarker;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.web.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/**
 * The marker of a browser in which somebody has completed a login: a cookie that no script reads. Where tokens travel in bodies
 * it is in a header, too, for clients that keep no cookies; where they travel in cookies no header is written or read.
 */
public final class BrowserCookie {
    private static final String HEADER = "X-Browser-Marker";
    private static final HostCookie COOKIE = new HostCookie("authendpoints-browser");

    private BrowserCookie() {}

    /**
     * Reads it; where there is a header that may be read, not the cookie.
     *
     * @param request the request
     * @param header whether the header may be read
     * @return what is shown, if anything is
     */
    public static Optional<Secret> shown(HttpServletRequest request, boolean header) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(text -> header && !text.isEmpty())
                .or(() -> COOKIE.read(request))
                .map(Secret::new);
    }

    /**
     * Hands it out.
     *
     * @param answer the answer
     * @param marker the marker
     * @param request the request that is answered
     * @param header whether it is in a header as well
     * @return the same answer with it
     */
    public static ResponseEntity<byte[]> add(
            ResponseEntity<byte[]> answer, BrowserMarker marker, HttpServletRequest request, boolean header) {
        String text = marker.text().reveal();
        ResponseEntity<byte[]> more = HostCookie.add(answer, COOKIE.write(text, marker.life(), request));
        return !header
                ? more
                : ResponseEntity.status(more.getStatusCode())
                        .headers(more.getHeaders())
                        .header(HEADER, text)
                        .body(more.getBody());
    }
}
