package dev.authendpoints.spring.phone;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a gateway is sent for a message. It is tried when it is made, with a text that has everything in it that could break out
 * of its place.
 */
public final class HttpRequestTemplate {
    private static final PhoneMessage TRIAL =
            new PhoneMessage("trial-1", "+4915123456789", "\" } \\ , & = ? # % \r\n { <é> \u2028 123456");
    private static final Set<String> METHODS = Set.of("POST", "PUT", "GET");

    private final Form form;
    private final MessageTemplate url;
    private final MessageTemplate body;
    private final Map<String, MessageTemplate> headers = new LinkedHashMap<>();

    /**
     * Creates it.
     *
     * @param form what is configured
     * @throws IllegalArgumentException when no request comes of it, with a sentence that says why and no secret
     */
    public HttpRequestTemplate(Form form) {
        this.form = form;
        this.url = MessageTemplate.url(form.url());
        this.body = isJson() ? MessageTemplate.json(form.body()) : MessageTemplate.url(form.body());
        form.headers().forEach((name, value) -> headers.put(name, MessageTemplate.header(value)));
        check();
    }

    /** The request for one message. */
    HttpRequest of(PhoneMessage message, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.fill(message, form.from())))
                .timeout(timeout)
                .method(form.method(), publisher(message));
        if (!form.body().isEmpty()) {
            request.header("Content-Type", form.contentType());
        }
        headers.forEach((name, value) -> request.header(name, value.fill(message, form.from())));
        return request.build();
    }

    /**
     * Tells whether the gateway is reached over TLS, or on this machine.
     *
     * @return false for plain HTTP to another machine
     */
    public boolean confidential() {
        URI uri = URI.create(url.fill(TRIAL, form.from()));
        return "https".equalsIgnoreCase(uri.getScheme())
                || Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(uri.getHost()));
    }

    private HttpRequest.BodyPublisher publisher(PhoneMessage message) {
        return form.body().isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.fill(message, form.from()), StandardCharsets.UTF_8);
    }

    private boolean isJson() {
        String type = form.contentType().toLowerCase(Locale.ROOT);
        boolean json = type.startsWith("application/json") || type.contains("+json");
        if (!json && !type.startsWith("application/x-www-form-urlencoded")) {
            throw new IllegalArgumentException(
                    "its content-type is application/json or application/x-www-form-urlencoded");
        }
        return json;
    }

    private void check() {
        if (!METHODS.contains(form.method())) {
            throw new IllegalArgumentException("its method is POST, PUT or GET");
        }
        if (!(asks("text") && (asks("to") || asks("digits")))) {
            throw new IllegalArgumentException("{text}, and {to} or {digits}, stand in its body or its URL");
        }
        if (!form.url().matches("https?://[^/{}?#@]+([/?].*)?")) {
            throw new IllegalArgumentException(
                    "its url is an absolute http or https address without user information, and no {place} in its host");
        }
        if (!form.body().isEmpty() && isJson()) {
            checkJson(body.fill(TRIAL, form.from()));
        }
        of(TRIAL, Duration.ofSeconds(1)); // refuses what is no address, and headers that are none
    }

    private boolean asks(String place) {
        return url.asks(place) || body.asks(place);
    }

    private static void checkJson(String filled) {
        try {
            JsonMapper.shared().readTree(filled);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "its body is JSON in which every {place} stands inside the quotes of a string, such as"
                            + " {\"to\":\"{to}\",\"text\":\"{text}\"}");
        }
    }

    /**
     * What is configured.
     *
     * @param url where requests go, with places
     * @param method POST, PUT or GET
     * @param contentType of the body: application/json or application/x-www-form-urlencoded
     * @param body the body, with places; empty for none
     * @param headers further headers, in which {id} may stand
     * @param from whom messages are from, for {from}
     */
    public record Form(
            String url, String method, String contentType, String body, Map<String, String> headers, String from) {
        /** Takes a copy. */
        public Form {
            headers = Map.copyOf(headers);
        }

        /** Hides all: there are secrets among headers, and in addresses, too. */
        @Override
        public String toString() {
            return "Form[hidden]";
        }
    }
}
