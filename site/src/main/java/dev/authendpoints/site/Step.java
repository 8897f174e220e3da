package dev.authendpoints.site;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One request of the story in docs/endpoints/examples.yaml.
 *
 * @param operation which endpoint
 * @param node what the file says
 */
record Step(ApiDocument.Operation operation, JsonNode node) {
    private static final Pattern VARIABLE = Pattern.compile("\\$+([A-Za-z]+)");

    String id() {
        return node.path("as").stringValue(operation.id());
    }

    String title() {
        return node.path("title").stringValue("");
    }

    /** The path, with {@code $name} where a value belongs. */
    String target() {
        String target = operation.path();
        for (var parameter : node.path("path").properties()) {
            target = target.replace(
                    "{" + parameter.getKey() + "}", parameter.getValue().stringValue());
        }
        return target + node.path("query").stringValue("");
    }

    /** The variable that holds the access token, if one is sent. */
    Optional<String> token() {
        return operation.needsToken() ? Optional.of(node.path("bearer").stringValue("token")) : Optional.empty();
    }

    Optional<JsonNode> body() {
        return Optional.ofNullable(node.get("body"));
    }

    /** The status of the answer that the example is about. */
    String status() {
        return node.has("status")
                ? node.path("status").asString()
                : operation.node().path("responses").propertyNames().stream()
                        .filter(status -> status.startsWith("2"))
                        .findFirst()
                        .orElse("");
    }

    /** How {@code fetch} reads the body of the answer, if there is one. */
    Optional<String> reading() {
        JsonNode answer = operation.node().path("responses").path(status());
        String content =
                answer.path("content").propertyNames().stream().findFirst().orElse("");
        if (content.isEmpty() && !answer.has("$ref")) {
            return Optional.empty();
        }
        return Optional.of(content.startsWith("text/") ? "text" : "json");
    }

    boolean redirects() {
        return status().startsWith("3");
    }

    /** Which variables of the target and the body have a value from elsewhere. */
    Set<String> variables() {
        Set<String> variables = new LinkedHashSet<>();
        String text = target() + body().map(JsonNode::toString).orElse("");
        VARIABLE.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .forEach(variables::add);
        return variables;
    }
}
