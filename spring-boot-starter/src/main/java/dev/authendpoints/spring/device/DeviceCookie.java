package dev.authendpoints.spring.device;

import dev.authendpoints.device.DeviceToken;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.config.TokensProperties.Transport;
import dev.authendpoints.spring.web.HostCookie;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.Refused;
import dev.authendpoints.spring.web.SameOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/**
 * What a trusted device shows: in the body, in a header, or in a cookie that browsers keep and no script reads. Where clients
 * decide how tokens travel there is no cookie for those that do not ask for it.
 */
public final class DeviceCookie {
    private static final String HEADER = "X-Device-Token";
    private static final HostCookie COOKIE = new HostCookie("authendpoints-device");

    private final Transport configured;

    /**
     * Creates it.
     *
     * @param configured how tokens travel, or that clients decide
     */
    public DeviceCookie(Transport configured) {
        this.configured = configured;
    }

    /**
     * Reads it; the cookie only where nothing else is there.
     *
     * @param field the body's {@code deviceToken}
     * @param request the request
     * @return what is shown, if anything is
     * @throws Refused when body and header differ
     */
    public Optional<Secret> shown(Optional<Secret> field, HttpServletRequest request) {
        Optional<Secret> header = Optional.ofNullable(request.getHeader(HEADER))
                .filter(text -> !text.isEmpty())
                .map(Secret::new);
        if (field.isPresent() && header.isPresent() && !field.equals(header)) {
            throw new Refused(Problem.invalid(
                    List.of(new FieldError("deviceToken", "ambiguous", "must not differ from {0}", List.of(HEADER)))));
        }
        return field.or(() -> header).or(() -> kept(request));
    }

    /**
     * Lets a browser keep it.
     *
     * @param answer the answer
     * @param device what the device shows the next time
     * @param request the request that is answered
     * @return the same answer; with the cookie, unless this request has none
     */
    public ResponseEntity<byte[]> add(ResponseEntity<byte[]> answer, DeviceToken device, HttpServletRequest request) {
        return isFor(request)
                ? HostCookie.add(answer, COOKIE.write(device.token().reveal(), device.life(), request))
                : answer;
    }

    private Optional<Secret> kept(HttpServletRequest request) {
        return isFor(request) ? COOKIE.read(request).map(Secret::new) : Optional.empty();
    }

    private boolean isFor(HttpServletRequest request) {
        return configured != Transport.CLIENT || SameOrigin.isMarked(request);
    }
}
