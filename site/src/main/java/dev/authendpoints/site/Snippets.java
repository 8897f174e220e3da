package dev.authendpoints.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One request as curl, as JavaScript and as Java. All three are made of the same step, so that they say the same. */
final class Snippets {
    private static final int LINE = 76;

    private Snippets() {}

    static String curl(Step step) {
        StringBuilder text = new StringBuilder(step.redirects() ? "curl -sS -i" : "curl -sS");
        String method = step.operation().method();
        if (!method.equals("GET") && !(method.equals("POST") && step.body().isPresent())) {
            text.append(" -X ").append(method);
        }
        text.append(" \"$base").append(step.target()).append('"');
        step.token()
                .ifPresent(token -> text.append(" \\\n  -H \"Authorization: Bearer $")
                        .append(token)
                        .append('"'));
        step.body().ifPresent(body -> {
            text.append(" \\\n  -H 'Content-Type: application/json' \\\n  ");
            String json = json(body, name -> "\"$" + name + "\"", name -> "$" + name, Snippets::quoted);
            boolean filledIn = json.contains("$") || json.contains("'");
            text.append(filledIn ? "-d @- <<JSON\n" + json + "\nJSON" : "-d '" + json.replace("\n", "\n  ") + "'");
        });
        return text.toString();
    }

    static String js(Step step) {
        String method = step.operation().method();
        List<String> headers = new ArrayList<>();
        step.token().ifPresent(token -> headers.add("Authorization: `Bearer ${" + token + "}`"));
        step.body().ifPresent(body -> headers.add("\"Content-Type\": \"application/json\""));
        List<String> options = new ArrayList<>();
        if (!method.equals("GET")) {
            options.add("method: \"" + method + "\"");
        }
        if (step.redirects()) {
            options.add("redirect: \"manual\"");
        }
        if (!headers.isEmpty()) {
            options.add("headers: { " + String.join(", ", headers) + " }");
        }
        step.body()
                .ifPresent(body -> options.add("body: JSON.stringify("
                        + json(body, name -> name, name -> name, name -> name).replace("\n", "\n  ") + ")"));
        String more = options.isEmpty()
                ? ""
                : options.stream().map(option -> "  " + option + ",\n").collect(Collectors.joining("", ", {\n", "}"));
        return "const response = await fetch(`${base}" + step.target().replaceAll("\\$([A-Za-z]+)", "\\${$1}") + "`"
                + more + ");"
                + step.reading()
                        .map(how -> "\nconst answer = await response." + how + "();")
                        .orElse("");
    }

    static String java(Step step) {
        StringBuilder text = new StringBuilder("HttpRequest request = HttpRequest.newBuilder(URI.create(base + ");
        text.append(quoted(step.target())
                        .replaceAll("\\$([A-Za-z]+)", "\" + $1 + \"")
                        .replace(" + \"\"", ""))
                .append("))");
        step.token()
                .ifPresent(token -> text.append("\n        .header(\"Authorization\", \"Bearer \" + ")
                        .append(token)
                        .append(")"));
        if (step.body().isPresent()) {
            text.append("\n        .header(\"Content-Type\", \"application/json\")");
        }
        text.append("\n        ").append(javaMethod(step)).append("\n        .build();\n");
        return text + "HttpResponse<String> response = http.send(request, BodyHandlers.ofString());";
    }

    private static String javaMethod(Step step) {
        String method = step.operation().method();
        Optional<String> body = step.body().map(Snippets::javaBody);
        if (method.equals("GET") || (method.equals("DELETE") && body.isEmpty())) {
            return "." + method + "()";
        }
        String publisher =
                body.map(text -> "BodyPublishers.ofString(" + text + ")").orElse("BodyPublishers.noBody()");
        return method.equals("POST")
                ? ".POST(" + publisher + ")"
                : ".method(\"" + method.toUpperCase(Locale.ROOT) + "\", " + publisher + ")";
    }

    private static String javaBody(JsonNode body) {
        List<String> names = new ArrayList<>();
        String json =
                json(body, name -> noted(names, name, "\"%s\""), name -> noted(names, name, "%s"), Snippets::quoted);
        String block = "\"\"\"\n" + json.indent(16).stripTrailing() + "\"\"\"";
        return names.isEmpty() ? block : block + ".formatted(" + String.join(", ", names) + ")";
    }

    private static String noted(List<String> names, String name, String text) {
        names.add(name);
        return text;
    }

    private static String json(
            JsonNode node, Function<String, String> text, Function<String, String> raw, Function<String, String> key) {
        if (!node.isObject()) {
            return value(node, text, raw, key);
        }
        List<String> members = node.properties().stream()
                .map(entry -> member(
                        key.apply(entry.getKey()),
                        value(entry.getValue(), text, raw, key).replace("\n", "\n  ")))
                .toList();
        String line = "{ " + String.join(", ", members) + " }";
        line = key.apply("a").startsWith("\"") ? line.replace("{ ", "{").replace(" }", "}") : line;
        return members.isEmpty()
                ? "{}"
                : line.length() <= LINE && !line.contains("\n")
                        ? line
                        : "{\n  " + String.join(",\n  ", members) + "\n}";
    }

    private static String member(String key, String value) {
        return key.equals(value) ? key : key + ": " + value;
    }

    private static String value(
            JsonNode node, Function<String, String> text, Function<String, String> raw, Function<String, String> key) {
        if (node.isObject()) {
            return json(node, text, raw, key);
        }
        String literal = node.stringValue("");
        if (literal.startsWith("$$")) {
            return raw.apply(literal.substring(2));
        }
        return literal.startsWith("$")
                ? text.apply(literal.substring(1))
                : node.toString().replace("\",\"", "\", \"");
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
