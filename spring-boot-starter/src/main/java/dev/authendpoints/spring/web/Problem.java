package dev.authendpoints.spring.web;

import dev.authendpoints.input.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A refusal, as {@code application/problem+json} (RFC 9457). The same refusal always has the same bytes.
 *
 * @param code the reason
 * @param status the HTTP status
 * @param more members beside {@code type, title, status, detail, code}
 * @param headers headers of its own
 */
public record Problem(ProblemCode code, int status, Map<String, Object> more, Map<String, String> headers) {
    static final MediaType MEDIA_TYPE = MediaType.parseMediaType("application/problem+json;charset=UTF-8");

    /**
     * Makes a refusal with its usual status.
     *
     * @param code the reason
     * @return the refusal
     */
    public static Problem of(ProblemCode code) {
        return new Problem(code, code.status(), Map.of(), Map.of());
    }

    /**
     * Makes a refusal of a badly filled form.
     *
     * @param errors what is wrong
     * @return the refusal
     */
    public static Problem invalid(List<FieldError> errors) {
        List<Map<String, String>> members = errors.stream()
                .map(error -> Json.ordered("field", error.field(), "code", error.code(), "message", error.message()))
                .toList();
        return of(ProblemCode.VALIDATION_FAILED).with("errors", members);
    }

    /**
     * Gives it another status.
     *
     * @param other the status
     * @return the refusal with that status
     */
    public Problem status(int other) {
        return new Problem(code, other, more, headers);
    }

    /**
     * Adds a member.
     *
     * @param name its name
     * @param value its value
     * @return the refusal with that member
     */
    public Problem with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(code, status, all, headers);
    }

    /**
     * Says more exactly what is needed than its code does.
     *
     * @param sentence instead of the usual one
     * @return the refusal with that sentence
     */
    public Problem detail(String sentence) {
        return with("detail", sentence);
    }

    /**
     * Adds a header.
     *
     * @param name its name
     * @param value its value
     * @return the refusal with that header
     */
    public Problem header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(code, status, more, all);
    }

    /**
     * Says what the client can do instead. Paths are relative to {@code authendpoints.base-path}.
     *
     * @param action what it is, in one word
     * @param method the HTTP method
     * @param path the path
     * @return the refusal with one step more in {@code next}
     */
    public Problem next(String action, String method, String path) {
        List<Object> steps = new ArrayList<>(more.get("next") instanceof List<?> earlier ? earlier : List.of());
        steps.add(Json.ordered("action", action, "method", method, "path", path));
        return with("next", steps);
    }

    /**
     * Makes the answer.
     *
     * @return status, headers and body
     */
    public ResponseEntity<byte[]> answer() {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MEDIA_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.forEach(answer::header);
        return answer.body(body());
    }

    byte[] body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:authendpoints:problem:" + code.code());
        body.put("title", code.title());
        body.put("status", status);
        body.put("detail", code.detail());
        body.put("code", code.code());
        body.putAll(more);
        return Json.bytes(body);
    }
}
