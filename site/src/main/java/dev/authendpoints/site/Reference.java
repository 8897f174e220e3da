package dev.authendpoints.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The pages of docs/endpoints, made of openapi.yaml and of the story in examples.yaml. */
final class Reference {
    private static final String FOLDER = "docs/endpoints/";
    private static final Set<String> EVERYWHERE = Set.of("413", "429", "500", "503");
    private static final Set<String> MANNERS = Set.of(
            "#/components/responses/CrossSiteRequest",
            "#/components/responses/OtherAccount",
            "#/components/responses/NoAccountIdentifier");
    private static final String WRITTEN =
            "<!-- Made of ../api/openapi.yaml and examples.yaml by ./dev docs, which makes it anew. -->\n\n";
    private final ApiDocument api;
    private final Fields fields;
    private final JsonNode pages;
    private final List<Step> story = new ArrayList<>();

    private Reference(ApiDocument api, JsonNode examples) {
        this.api = api;
        this.fields = new Fields(api);
        this.pages = examples.path("pages");
        examples.path("story")
                .valueStream()
                .filter(step -> step.has("run"))
                .map(step -> new Step(api.operation(step.path("run").stringValue()), step))
                .forEach(story::add);
    }

    static Reference read(Path root) throws IOException {
        return new Reference(ApiDocument.read(root), ApiDocument.yaml(root.resolve(FOLDER + "examples.yaml")));
    }

    void write(Path root) throws IOException {
        for (Map.Entry<String, String> page : texts().entrySet()) {
            Files.writeString(root.resolve(page.getKey()), page.getValue());
        }
    }

    /** What is wrong: an endpoint that is not on exactly one page, or has no example. */
    List<String> faults() {
        List<String> onPages = pages.valueStream()
                .flatMap(page -> page.path("operations").valueStream())
                .map(JsonNode::stringValue)
                .toList();
        Set<String> run = story.stream().map(step -> step.operation().id()).collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        for (String id : api.operations().keySet()) {
            if (Collections.frequency(onPages, id) != 1) {
                faults.add("examples.yaml has not exactly one page for " + id);
            }
            if (!run.contains(id)) {
                faults.add("examples.yaml has no request for " + id);
            }
        }
        return faults;
    }

    /** Each page's path and text. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        pages.forEach(page -> texts.put(FOLDER + page.path("file").stringValue(), text(page)));
        return texts;
    }

    private String text(JsonNode page) {
        return WRITTEN + "# " + page.path("title").stringValue() + "\n\n"
                + page.path("text").stringValue("").strip() + "\n\n"
                + page.path("operations")
                        .valueStream()
                        .map(id -> section(api.operation(id.stringValue())))
                        .collect(Collectors.joining("\n"));
    }

    private String section(ApiDocument.Operation operation) {
        StringBuilder text =
                new StringBuilder("## " + operation.node().path("summary").stringValue() + "\n\n");
        text.append("`" + operation.method() + " " + operation.path() + "`, "
                + (operation.needsToken() ? "with an access token" : "without an access token") + "\n\n");
        String description =
                operation.node().path("description").stringValue("").strip();
        text.append(description.isEmpty() ? "" : description + "\n\n");
        text.append(fields.table(operation.node().at("/requestBody/content/application~1json/schema"), "field"));
        story.stream().filter(step -> step.operation().equals(operation)).forEach(step -> text.append(example(step)));
        return text.append(answers(operation)).toString();
    }

    private String example(Step step) {
        return "<!-- example: " + step.id() + " -->\n" + (step.title().isEmpty() ? "" : step.title() + ":\n\n")
                + sources(step) + "```sh\n" + Snippets.curl(step) + "\n```\n\n```js\n" + Snippets.js(step)
                + "\n```\n\n```java\n" + Snippets.java(step) + "\n```\n\n";
    }

    private String sources(Step step) {
        String known = step.variables().stream()
                .map(name -> "`" + name + "` is " + source(step, name))
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "" : "Here " + known + ".\n\n";
    }

    private String source(Step step, String name) {
        String found = "";
        for (Step each : story) {
            JsonNode here = each.node().path("have").path(name);
            if (!here.isMissingNode()) {
                found = phrase(here.stringValue());
            }
            if (each.id().equals(step.id())) {
                break;
            }
            JsonNode kept = each.node().path("keep").path(name);
            if (!kept.isMissingNode()) {
                found = "`" + kept.stringValue() + "` of `" + each.operation().method() + " "
                        + each.operation().path() + "`";
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException(step.id() + " uses " + name + ", which nothing gives");
        }
        return found;
    }

    private static String phrase(String source) {
        return switch (source.replaceAll(" .*", "")) {
            case "code" -> "the code in the message";
            case "uid" -> "what the mailed link has after `uid=`";
            case "token" -> "what the mailed link has after `token=`";
            case "app" -> "the code that the app shows";
            case "made" -> "what `navigator.credentials.create` gave, as JSON";
            case "signed" -> "what `navigator.credentials.get` gave, as JSON";
            case "bootstrap" -> "what the server has shown whoever runs it";
            default -> throw new IllegalStateException("Nobody knows the source " + source);
        };
    }

    private String answers(ApiDocument.Operation operation) {
        StringBuilder rows = new StringBuilder("| answer | when | codes |\n| --- | --- | --- |\n");
        StringBuilder bodies = new StringBuilder();
        operation.node().path("responses").properties().forEach(entry -> {
            JsonNode response = api.resolved(entry.getValue());
            String codes = response.at("/content/application~1problem+json/examples").propertyNames().stream()
                    .map(code -> api.resolved(response.at("/content/application~1problem+json/examples")
                                    .path(code))
                            .at("/value/code")
                            .stringValue(code))
                    .distinct()
                    .map(code -> "[`" + code + "`](../problem-codes.md)")
                    .collect(Collectors.joining(", "));
            boolean everywhere = EVERYWHERE.contains(entry.getKey()) && !codes.isEmpty();
            if (!everywhere && !MANNERS.contains(entry.getValue().path("$ref").asString(""))) {
                rows.append("| " + entry.getKey() + " | "
                        + Fields.cell(response.path("description").stringValue("")) + " | " + codes + " |\n");
            }
            if (entry.getKey().startsWith("2")) {
                bodies.append(fields.table(response.at("/content/application~1json/schema"), "field of the answer"));
            }
        });
        return rows + "\n" + bodies;
    }
}
