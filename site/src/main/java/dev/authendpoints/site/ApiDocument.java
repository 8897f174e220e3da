package dev.authendpoints.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document, operation by operation. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private final JsonNode document;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private ApiDocument(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry ->
                                new Operation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue()))
                        .forEach(operation -> operations.put(operation.id(), operation)));
    }

    static ApiDocument read(Path root) throws IOException {
        return new ApiDocument(yaml(root.resolve("docs/api/openapi.yaml")));
    }

    static JsonNode yaml(Path file) throws IOException {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        return JsonMapper.shared().valueToTree(read);
    }

    /** All of them, in the document's order. */
    Map<String, Operation> operations() {
        return operations;
    }

    Operation operation(String id) {
        Operation operation = operations.get(id);
        if (operation == null) {
            throw new IllegalStateException("openapi.yaml has no operation " + id);
        }
        return operation;
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    /**
     * One method at one path.
     *
     * @param method in upper case
     * @param path with its parameters in braces
     * @param node what the document says about it
     */
    record Operation(String method, String path, JsonNode node) {
        String id() {
            return node.path("operationId").stringValue();
        }

        String tag() {
            return node.path("tags").path(0).stringValue("");
        }

        boolean needsToken() {
            return !node.path("security").isEmpty();
        }
    }
}
