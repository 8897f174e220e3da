package dev.authendpoints.spring.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A positive answer: a JSON object whose members keep their order, never stored by anybody on the way. */
public final class Reply {
    private static final MediaType JSON = MediaType.parseMediaType("application/json;charset=UTF-8");
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /**
     * Answers with nothing but the status.
     *
     * @return 204
     */
    public static ResponseEntity<byte[]> noContent() {
        return ResponseEntity.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Adds a member.
     *
     * @param name its name
     * @param value its value
     * @return this
     */
    public Reply with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /**
     * Adds a member that may be absent.
     *
     * @param name its name
     * @param value its value, if there is one
     * @return this
     */
    public Reply with(String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present));
        return this;
    }

    /**
     * Adds members.
     *
     * @param more names and values
     * @return this
     */
    public Reply withAll(Map<String, ? extends @Nullable Object> more) {
        members.putAll(more);
        return this;
    }

    /**
     * Makes the answer.
     *
     * @return 200
     */
    public ResponseEntity<byte[]> ok() {
        return ResponseEntity.ok()
                .contentType(JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Json.bytes(members));
    }
}
