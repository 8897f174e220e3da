package dev.authendpoints.token;

import dev.authendpoints.session.SessionId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a valid access token says.
 *
 * @param session the session that it belongs to
 * @param issuedAt when it was signed
 * @param expiresAt when it ends
 * @param all every claim, by name
 */
public record AccessClaims(SessionId session, Instant issuedAt, Instant expiresAt, Map<String, Object> all) {
    /** The claims are read by several requests at once: they stay as they are, lists and objects among them, too. */
    public AccessClaims {
        all = frozen(all);
    }

    private static Map<String, Object> frozen(Map<String, Object> claims) {
        Map<String, Object> copy = new LinkedHashMap<>();
        claims.forEach((name, value) -> copy.put(name, frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object frozen(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(AccessClaims::frozen).toList();
        }
        if (value instanceof Map<?, ?> object) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            object.forEach((name, member) -> copy.put(name, frozen(member)));
            return Collections.unmodifiableMap(copy);
        }
        return value;
    }
}
