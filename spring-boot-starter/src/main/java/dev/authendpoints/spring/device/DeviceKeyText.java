package dev.authendpoints.spring.device;

import dev.authendpoints.device.DeviceKey;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.spring.web.ObjectText;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the public key of a device as WebCrypto exports it: a JSON Web Key of P-256 (RFC 7517, RFC 7518 §6.2). */
public final class DeviceKeyText {
    private DeviceKeyText() {}

    /**
     * Reads a key.
     *
     * @param field the body's {@code deviceKey}
     * @return the key, if there is one
     * @throws Refused for what is no key, or holds its private half
     */
    public static Optional<DeviceKey> read(Optional<ObjectText> field) {
        return field.map(ObjectText::texts).map(jwk -> key(jwk).orElseThrow(DeviceKeyText::invalid));
    }

    private static Optional<DeviceKey> key(Map<String, String> jwk) {
        boolean p256 = "EC".equals(jwk.get("kty")) && "P-256".equals(jwk.get("crv")) && !jwk.containsKey("d");
        return p256 ? DeviceKey.parse(jwk.getOrDefault("x", ""), jwk.getOrDefault("y", "")) : Optional.empty();
    }

    private static Refused invalid() {
        return new Refused(Problem.invalid(
                List.of(new FieldError("deviceKey", "invalid", "must be a public key of P-256 as a JSON Web Key"))));
    }
}
