package dev.authendpoints.spring.device;

import dev.authendpoints.device.DeviceToken;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.web.HostCookie;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** What a trusted device shows: in the body, in a header, or in a cookie that browsers keep and no script reads. */
public final class DeviceCookie {
    private static final String HEADER = "X-Device-Token";
    private static final HostCookie COOKIE = new HostCookie("authendpoints-device");

    private DeviceCookie() {}

    /**
     * Reads it; the cookie only where nothing else is there.
     *
     * @param field the body's {@code deviceToken}
     * @param request the request
     * @return what is shown, if anything is
     * @throws Refused when body and header differ
     */
    public static Optional<Secret> shown(Optional<Secret> field, HttpServletRequest request) {
        Optional<Secret> header = Optional.ofNullable(request.getHeader(HEADER))
                .filter(text -> !text.isEmpty())
                .map(Secret::new);
        if (field.isPresent() && header.isPresent() && !field.equals(header)) {
            throw new Refused(Problem.invalid(
                    List.of(new FieldError("deviceToken", "ambiguous", "must not differ from {0}", List.of(HEADER)))));
        }
        return field.or(() -> header).or(() -> COOKIE.read(request).map(Secret::new));
    }

    /**
     * Makes the header that lets a browser keep it.
     *
     * @param device what the device shows the next time
     * @param request the request that is answered
     * @return the value of {@code Set-Cookie}
     */
    public static String write(DeviceToken device, HttpServletRequest request) {
        return COOKIE.write(device.token().reveal(), device.life(), request);
    }
}
