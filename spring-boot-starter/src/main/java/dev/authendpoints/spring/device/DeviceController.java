package dev.authendpoints.spring.device;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.AgentName;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DeviceId;
import dev.authendpoints.device.OwnDevices;
import dev.authendpoints.device.TrustedDevice;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.spring.web.FreshLogin;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's trusted devices. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users/2fa/devices")
public final class DeviceController {
    private final AuthEndpoints endpoints;
    private final DeviceCookie cookie;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param cookie what shows which device this is
     */
    public DeviceController(AuthEndpoints endpoints, DeviceCookie cookie) {
        this.endpoints = endpoints;
        this.cookie = cookie;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, HttpServletRequest request) {
        Optional<DeviceId> current = cookie.shown(Optional.empty(), request).flatMap(endpoints.deviceTokens()::read);
        List<Map<String, @Nullable Object>> devices = endpoints.ownDevices().of(caller).stream()
                .map(device -> member(device, current))
                .toList();
        return new Reply().with("devices", devices).ok();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(@PathVariable("id") String id, Caller caller, Client client) {
        return answer(endpoints.ownDevices().remove(caller, new DeviceId(id), client), caller, client);
    }

    @DeleteMapping
    ResponseEntity<byte[]> removeAll(Caller caller, Client client) {
        return answer(endpoints.ownDevices().removeAll(caller, client), caller, client);
    }

    private ResponseEntity<byte[]> answer(OwnDevices.Outcome outcome, Caller caller, Client client) {
        return switch (outcome) {
            case DONE -> Reply.noContent();
            case NOT_FOUND -> Problem.of(ProblemCode.NOT_FOUND).answer();
            case STEP_UP_REQUIRED ->
                FreshLogin.required(Purpose.DEVICES, endpoints.stepUps().ways(caller, client))
                        .answer();
        };
    }

    private static Map<String, @Nullable Object> member(TrustedDevice device, Optional<DeviceId> current) {
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("id", device.id().value());
        member.put("current", current.filter(device.id()::equals).isPresent());
        member.put("name", AgentName.of(device.agent()));
        member.put("userAgent", device.agent());
        member.put("network", device.network());
        member.put("trustedAt", device.trustedAt().toString());
        member.put(
                "lastUsedAt",
                device.use().map(TrustedDevice.Use::at).map(Instant::toString).orElse(null));
        member.put("expiresAt", device.expiresAt().toString());
        member.put("keyBound", device.key().isPresent());
        return member;
    }
}
