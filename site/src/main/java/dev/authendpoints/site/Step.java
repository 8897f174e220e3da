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

    /** Whether the answer has a body. */
    boolean answers() {
        return operation.node().path("responses").properties().stream()
                .filter(entry -> entry.getKey().equals(node.path("status").asString("200"))
                        || (entry.getKey().startsWith("2") && !node.has("status")))
                .anyMatch(entry ->
                        entry.getValue().has("content") || entry.getValue().has("$ref"));
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
