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
 * A refusal, as {@code application/problem+json} (RFC 9457). The same refusal always has the same bytes in the
 * same language.
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
        return of(ProblemCode.VALIDATION_FAILED).with("errors", new Said.Errors(List.copyOf(errors)));
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
     * @param key the end of the name of words, which begins with {@code detail.}
     * @param values what stands in them
     * @return the refusal with that sentence instead of the usual one
     */
    Problem detail(String key, String... values) {
        return with("detail", new Said.Sentence("detail." + key, List.of(values)));
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
     * Makes the answer, in the language of the request that is being answered.
     *
     * @return status, headers and body
     */
    public ResponseEntity<byte[]> answer() {
        ProblemWords.Spoken words = ProblemWords.now();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        headers.forEach(answer::header);
        return answer.body(body(words));
    }

    private byte[] body(ProblemWords.Spoken words) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:authendpoints:problem:" + code.code());
        body.put("title", words.sentence(code.code() + ".title", List.of()));
        body.put("status", status);
        body.put("detail", words.sentence(code.code() + ".detail", List.of()));
        body.put("code", code.code());
        more.forEach((name, value) -> body.put(name, value instanceof Said said ? said.in(words) : value));
        return Json.bytes(body);
    }
}
