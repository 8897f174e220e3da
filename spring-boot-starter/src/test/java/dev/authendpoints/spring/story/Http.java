package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests and reads the answers in the words of the testkit. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> EVERY_PROBLEM_HAS =
            Set.of("type", "title", "status", "detail", "code", "next", "purpose");
    private final String base;
    private final Map<String, String> headers;

    Http(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    Http as(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    Http with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Http(base, more);
    }

    Reply get(String path) {
        return reply(send(request(path).GET().build()));
    }

    Reply post(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    Reply patch(String path, Map<String, ?> body) {
        return send("PATCH", path, body);
    }

    Reply delete(String path) {
        return reply(send(request(path).DELETE().build()));
    }

    private Reply send(String method, String path, Map<String, ?> body) {
        HttpRequest.BodyPublisher json = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return reply(send(request(path)
                .header("Content-Type", "application/json")
                .method(method, json)
                .build()));
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            Documented.check(answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError("The server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return request;
    }

    private static Reply reply(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() == 400 && type.startsWith("text/html")) {
            return Reply.of(Reply.UNAUTHENTICATED); // a header so long that the web server itself refuses it
        }
        JsonNode body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        Map<String, Object> fields = new HashMap<>();
        body.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> fields.put(member.getKey(), value(member.getValue())));
        response.headers().firstValue("X-Browser-Marker").ifPresent(marker -> fields.put("marker", marker));
        if (body.has("passes")) {
            fields.put("ids", texts(body.get("passes"), "id"));
        }
        if (body.has("users")) {
            fields.put("ids", texts(body.get("users"), "id"));
            fields.put("usernames", texts(body.get("users"), "username"));
        }
        if (body.has("factors") && body.has("roles")) {
            fields.put("providers", texts(body.get("factors"), "provider"));
        } else if (body.has("factors")) {
            JsonNode factors = body.get("factors");
            fields.put("providers", texts(factors, "provider"));
            fields.put("ids", texts(factors, "id"));
            fields.put("labels", texts(factors, "label"));
            fields.put("preferred", which(factors, "preferred"));
            fields.put("retiresAt", textsWhereThere(factors, "retiresAt"));
            fields.put("shown", textsWhereThere(factors, "shown"));
            fields.put(
                    "kept",
                    Stream.of("phoneNumber", "credentialId", "aaguid")
                            .flatMap(name -> textsWhereThere(factors, name).stream())
                            .toList());
            fields.put("stopped", which(factors, "stopped"));
        }
        if (body.has("accounts")) {
            fields.put(
                    "accounts",
                    body.get("accounts").valueStream().map(Http::ofPolicy).toList());
        }
        if (body.has("ways")) {
            JsonNode ways = body.get("ways");
            fields.put("needs", ways.valueStream().map(Http::needs).toList());
            fields.put("strengths", texts(ways, "strength"));
            fields.put("why", texts(ways, "why"));
        }
        if (body.has("methods")) {
            fields.put("methods", texts(body.get("methods"), "method"));
        }
        if (body.has("events")) {
            fields.put("events", texts(body.get("events"), "type"));
        }
        if (body.has("account")) {
            fields.putAll(exported(body));
        }
        if (body.has("devices")) {
            JsonNode devices = body.get("devices");
            fields.put("ids", texts(devices, "id"));
            fields.put("names", texts(devices, "name"));
            fields.put("networks", texts(devices, "network"));
            fields.put("lastUsedAt", textsWhereThere(devices, "lastUsedAt"));
            fields.put("expiresAt", texts(devices, "expiresAt"));
        }
        if (body.has("sessions")) {
            fields.put("ids", texts(body.get("sessions"), "id"));
            body.get("sessions")
                    .valueStream()
                    .filter(session -> session.path("current").asBoolean(false))
                    .forEach(session -> fields.put("current", session.get("id").stringValue()));
        }
        if (response.statusCode() / 100 == 2) {
            return new Reply(Reply.OK, fields);
        }
        fields.keySet().removeAll(EVERY_PROBLEM_HAS);
        return new Reply(body.path("code").stringValue("no code"), fields);
    }

    private static Map<String, Object> exported(JsonNode body) {
        return Map.of(
                "username", body.at("/account/username").stringValue(),
                "email", body.at("/account/email").stringValue(),
                "pendingEmail", body.at("/pendingEmail/email").asString(""),
                "sessions", texts(body.get("sessions"), "id"),
                "before",
                        body.get("before")
                                .valueStream()
                                .flatMap(at -> texts(at.get("factors"), "provider").stream())
                                .toList());
    }

    private static String needs(JsonNode way) {
        return way.get("needs").valueStream().map(JsonNode::stringValue).collect(Collectors.joining("+"));
    }

    private static String ofPolicy(JsonNode account) {
        return account.has("ways")
                ? account.get("role").stringValue() + "|"
                        + account.get("provider").asString("") + "|"
                        + needs(account.get("ways").get(0))
                : account.get("username").stringValue() + "|"
                        + account.get("reason").stringValue();
    }

    private static Object value(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().allMatch(JsonNode::isString)
                    ? node.valueStream().map(JsonNode::stringValue).toList()
                    : node.valueStream()
                            .map(item -> item.path("field").asString() + ":"
                                    + item.path("code").asString())
                            .toList();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isObject()) {
            return JSON.convertValue(node, Map.class);
        }
        return node.isIntegralNumber() ? node.intValue() : node.asString();
    }

    private static List<String> textsWhereThere(JsonNode items, String member) {
        return items.valueStream()
                .map(item -> item.path(member))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static List<String> which(JsonNode factors, String member) {
        return factors.valueStream()
                .filter(factor -> factor.path(member).asBoolean(false))
                .map(factor -> factor.get("id").stringValue())
                .toList();
    }

    private static List<String> texts(JsonNode array, String member) {
        return array.valueStream().map(item -> item.get(member).stringValue()).toList();
    }
}
