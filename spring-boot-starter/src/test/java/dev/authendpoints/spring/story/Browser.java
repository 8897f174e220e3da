package dev.authendpoints.spring.story;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A browser on a page of the server's own: it keeps cookies, and says where a request comes from. */
final class Browser {
    /** What a script of the server's own page sends, as far as a script and its browser decide it. */
    static final Map<String, String> OWN_SCRIPT = Map.of(
            "Sec-Fetch-Site", "same-origin",
            "Sec-Fetch-Mode", "cors",
            "Sec-Fetch-Dest", "empty",
            "Content-Type", "application/json",
            "X-AuthEndpoints", "1");

    private static final JsonMapper JSON = JsonMapper.shared();
    private final String url;
    private final String address;
    private final Map<String, String> jar = new TreeMap<>();

    Browser(String url, String address) {
        this.url = url;
        this.address = address;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "", OWN_SCRIPT);
    }

    HttpResponse<String> post(String path, Map<String, ?> body) {
        return send("POST", path, JSON.writeValueAsString(body), OWN_SCRIPT);
    }

    /** Keeps what is set, and forgets what is erased. */
    HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("X-Forwarded-For", address)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!jar.isEmpty()) {
            request.header("Cookie", sent());
        }
        HttpResponse<String> answer = Http.send(request.build());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    /** The values of all cookies that are kept, by their names. */
    Map<String, String> cookies() {
        return Map.copyOf(jar);
    }

    String cookie(String name) {
        return Objects.requireNonNull(jar.get(name), name);
    }

    void plant(String name, String value) {
        jar.put(name, value);
    }

    /** The same cookies in another browser. */
    Browser copied() {
        Browser copy = new Browser(url, address);
        copy.jar.putAll(jar);
        return copy;
    }

    /** What a script of the page sends, with other headers instead. */
    static Map<String, String> but(Map<String, String> others, String... without) {
        Map<String, String> headers = new HashMap<>(OWN_SCRIPT);
        List.of(without).forEach(headers::remove);
        headers.putAll(others);
        return headers;
    }

    private String sent() {
        return jar.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String header) {
        HttpCookie cookie = HttpCookie.parse("Set-Cookie: " + header).get(0);
        if (cookie.getMaxAge() == 0) {
            jar.remove(cookie.getName());
        } else {
            jar.put(cookie.getName(), cookie.getValue());
        }
    }
}
