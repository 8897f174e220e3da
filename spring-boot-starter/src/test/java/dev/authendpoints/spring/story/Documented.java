package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds every answer that the tests get against the OpenAPI document: its status, its fields and its problem code. */
final class Documented {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Documented OURS = new Documented(document());

    private final JsonNode document;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    Documented(JsonNode document) {
        this.document = strict(document);
    }

    /** Checks an answer of ours; what is no endpoint of the document is not looked at. */
    static void check(HttpResponse<String> answer) {
        OURS.check(
                answer.request().method(),
                answer.uri().getPath(),
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body());
    }

    void check(String method, String path, int status, String contentType, String body) {
        boolean byTheContainer = contentType.startsWith("text/html"); // it could not even read the request
        if (!byTheContainer) {
            operation(method, path)
                    .ifPresent(operation ->
                            check(operation, method + " " + path + " " + status, status, contentType, body));
        }
    }

    private void check(JsonNode operation, String where, int status, String contentType, String body) {
        JsonNode response = resolved(operation.path("responses").path(String.valueOf(status)));
        assertThat(response.isObject())
                .as("%s is documented; it says %s", where, body)
                .isTrue();
        if (!response.has("content")) {
            assertThat(body).as(where).isEmpty();
            return;
        }
        JsonNode content = response.path("content").path(contentType.replaceAll(";.*", ""));
        assertThat(content.isObject())
                .as("%s has the documented type; it has %s", where, contentType)
                .isTrue();
        if (contentType.startsWith("text/")) {
            return; // for people
        }
        JsonNode json = JSON.readTree(body);
        List<Error> errors = schema(content.path("schema")).validate(json);
        assertThat(errors).as("%s is as documented: %s", where, body).isEmpty();
        if (status >= 400) {
            assertThat(content.path("examples").propertyNames())
                    .as("codes documented for %s", where)
                    .contains(json.path("code").asString());
        }
    }

    private Optional<JsonNode> operation(String method, String path) {
        return document.get("paths").properties().stream()
                .filter(entry -> matches(entry.getKey(), path))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"), path);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    private Schema schema(JsonNode node) {
        return schemas.computeIfAbsent(node, described -> {
            ObjectNode root = (ObjectNode) described.deepCopy();
            root.set("components", document.get("components"));
            return SCHEMAS.getSchema(root);
        });
    }

    /** In the document clients ignore what they do not know; here a field that it does not name is a mistake. */
    private static JsonNode strict(JsonNode document) {
        JsonNode copy = document.deepCopy();
        copy.findParents("properties").stream()
                .map(ObjectNode.class::cast)
                .filter(schema -> !schema.has("additionalProperties"))
                .forEach(schema -> schema.put("additionalProperties", false));
        return copy;
    }

    static JsonNode document() {
        try (InputStream yaml = Documented.class.getResourceAsStream("/authendpoints/openapi.yaml")) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(yaml));
            return JSON.readTree(JSON.writeValueAsString(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
