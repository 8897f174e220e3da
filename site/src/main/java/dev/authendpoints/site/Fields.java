package dev.authendpoints.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A schema as a table: each field, its type and what it means. */
final class Fields {
    private static final int DEPTH = 2;
    private final ApiDocument api;

    Fields(ApiDocument api) {
        this.api = api;
    }

    /** Rows of a table; empty where the schema has no fields. */
    String table(JsonNode schema, String heading) {
        List<String> rows = new ArrayList<>();
        JsonNode root = one(schema);
        add(rows, root.has("items") ? one(root.get("items")) : root, root.has("items") ? "[]." : "", DEPTH);
        return rows.isEmpty()
                ? ""
                : "| " + heading + " | type | meaning |\n| --- | --- | --- |\n" + String.join("\n", rows) + "\n\n";
    }

    private void add(List<String> rows, JsonNode schema, String prefix, int depth) {
        Set<String> required = schema.path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(HashSet::new));
        schema.path("properties").properties().forEach(field -> {
            JsonNode described = field.getValue();
            JsonNode type = one(described);
            String name = prefix + field.getKey();
            rows.add("| `" + name + "` | " + type(type)
                    + (required.contains(field.getKey()) ? "" : ", optional") + " | "
                    + meaning(described, type) + " |");
            if (depth > 1) {
                boolean list = type.has("items");
                add(rows, list ? one(type.get("items")) : type, name + (list ? "[]." : "."), depth - 1);
            }
        });
    }

    /** Of several shapes the first, which is that of the default settings. */
    private JsonNode one(JsonNode schema) {
        JsonNode resolved = api.resolved(schema);
        return resolved.has("anyOf") ? api.resolved(resolved.path("anyOf").path(0)) : resolved;
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String name = type.isArray()
                ? type.valueStream()
                        .map(JsonNode::stringValue)
                        .map(each -> each.equals("null") ? "null" : each)
                        .collect(Collectors.joining(" or "))
                : type.stringValue("object");
        return switch (name) {
            case "array" -> "list of " + type(one(schema.path("items"))) + "s";
            case "boolean" -> "true or false";
            default ->
                schema.path("format").stringValue("").equals("date-time") ? name.replace("string", "time") : name;
        };
    }

    private String meaning(JsonNode described, JsonNode resolved) {
        String own = described.path("description").stringValue("");
        String text = own.isEmpty() ? resolved.path("description").stringValue("") : own;
        String values = resolved.path("enum")
                .valueStream()
                .map(value -> "`" + value.asString() + "`")
                .collect(Collectors.joining(", "));
        return cell(values.isEmpty() ? text : text + (text.isEmpty() ? "" : " ") + "One of " + values + ".");
    }

    static String cell(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ").replace("|", "\\|");
    }
}
