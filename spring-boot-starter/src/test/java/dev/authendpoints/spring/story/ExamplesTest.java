package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the endpoints' pages, run from the first to the last: with curl, in Java and in a browser. */
class ExamplesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path FOLDER = Path.of("..", "docs", "endpoints");
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?s)<!-- example: (\\w+) -->.*?```sh\\n(.*?)\\n```\\n\\n```js\\n(.*?)\\n```\\n\\n```java\\n(.*?)\\n```");

    private static JsonNode story = JSON.nullNode();
    private static Map<String, Example> examples = Map.of();

    private final HttpWorld world = Host.WORLD.emptied();
    private final Map<String, String> values = new HashMap<>(Map.of("base", world.url()));
    private final SecurityKey key = SecurityKey.onARing();
    private JsonNode last = JSON.nullNode();

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws IOException {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(FOLDER.resolve("examples.yaml")));
        story = JSON.valueToTree(read).path("story");
        examples = new HashMap<>();
        try (Stream<Path> pages = Files.list(FOLDER)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                EXAMPLE.matcher(Files.readString(page))
                        .results()
                        .forEach(found -> examples.put(
                                found.group(1), new Example(found.group(2), found.group(3), found.group(4))));
            }
        }
        assertThat(examples).hasSizeGreaterThan(20);
    }

    @Test
    void with_curl() throws Exception {
        assumeThere(Files.isExecutable(Path.of("/usr/bin/curl")), "curl");
        goesThrough(new CurlRunner(), Example::sh);
    }

    @Test
    void in_java() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        examples.forEach((id, example) -> texts.put(id, example.java()));
        try (JavaRunner java = new JavaRunner(texts, names(), folder)) {
            goesThrough(java, Example::java);
        }
    }

    @Test
    void in_a_browser() throws Exception {
        assumeThere(PageRunner.isPossible(), "chromium-driver");
        try (PageRunner page = PageRunner.start(world.url() + "/v3/api-docs", folder)) {
            goesThrough(page, Example::js);
        }
    }

    /** A developer may do without; where everything is tested it has to be there. */
    private static void assumeThere(boolean there, String tool) {
        assertThat(there || System.getenv("CI") == null)
                .as("%s is there: e2e/packages.txt", tool)
                .isTrue();
        assumeTrue(there, () -> "No " + tool + " here");
    }

    private void goesThrough(Runner runner, Function<Example, String> text) throws Exception {
        for (JsonNode step : story) {
            if (step.has("happens")) {
                keep(step, new Meanwhile(world).happens(step.path("happens").stringValue()));
            } else if (step.has("quietly")) {
                have(step);
                keep(step, beside(step));
            } else {
                JsonNode shown = step.has("again") ? shown(step.path("again").stringValue()) : step;
                have(shown);
                String id = id(shown);
                Example example = examples.getOrDefault(id, Example.NONE);
                assertThat(example).as("the example %s", id).isNotEqualTo(Example.NONE);
                Runner.Answer answer = runner.run(id, text.apply(example), values);
                assertThat(answer.status()).as("%s: %s", id, answer.body()).isEqualTo(status(shown));
                keep(shown, answer.body());
            }
        }
    }

    /** What stands between the examples and is none. */
    private String beside(JsonNode step) throws Exception {
        String[] request = step.path("quietly").stringValue().split(" ");
        String body = step.path("body").toString();
        for (Map.Entry<String, String> value : values.entrySet()) {
            body = body.replace("\"$" + value.getKey() + "\"", "\"" + value.getValue() + "\"");
        }
        String token = values.getOrDefault(step.path("bearer").stringValue(""), "");
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(world.url() + request[1]))
                .header("Content-Type", "application/json")
                .method(request[0], HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        (token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token)).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", step, answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private static JsonNode shown(String id) {
        return story.valueStream()
                .filter(step -> step.has("run") && id(step).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String id(JsonNode step) {
        return step.path("as").stringValue(step.path("run").stringValue(""));
    }

    private void have(JsonNode step) {
        world.timePasses(Duration.parse(step.path("after").stringValue("PT0S")));
        step.path("have").properties().forEach(have -> values.put(have.getKey(), source(have.getValue())));
    }

    private void keep(JsonNode step, String answer) {
        last = answer.matches("(?s)[{\\[].*") ? JSON.readTree(answer) : JSON.createObjectNode();
        step.path("keep").properties().forEach(keep -> {
            JsonNode value = last.at("/" + keep.getValue().stringValue().replace('.', '/'));
            assertThat(value.isString()).as("%s of %s: %s", keep, step, last).isTrue();
            values.put(keep.getKey(), value.stringValue());
        });
    }

    /** What the step says, or else the 2xx of its operation. */
    private static int status(JsonNode step) {
        return step.path("status")
                .asInt(Documented.document()
                        .path("paths")
                        .valueStream()
                        .flatMap(JsonNode::valueStream)
                        .filter(operation -> operation.path("operationId").equals(step.path("run")))
                        .flatMap(operation -> operation.path("responses").propertyNames().stream())
                        .filter(status -> status.startsWith("2"))
                        .map(Integer::valueOf)
                        .findFirst()
                        .orElse(0));
    }

    private String source(JsonNode source) {
        String[] words = source.stringValue().split(" ");
        world.mailArrives();
        Mailbox mailbox = world.mailbox();
        return switch (words[0]) {
            case "code" -> mailbox.code(words[1]);
            case "uid" -> link(mailbox, words).uid();
            case "token" -> link(mailbox, words).token();
            case "app" ->
                Authenticator.with(world, values.getOrDefault(words[1], "")).code();
            case "made" -> key.makes(offered());
            case "signed" -> key.signs(offered());
            case "bootstrap" -> world.bootstrapToken().orElseThrow();
            default -> throw new AssertionError("Nobody knows the source " + source);
        };
    }

    private static Mailbox.MailedLink link(Mailbox mailbox, String[] words) {
        return words.length > 2 ? mailbox.notMe(words[1]) : mailbox.link(words[1]);
    }

    @SuppressWarnings("unchecked") // an object's members
    private Reply offered() {
        return new Reply(Reply.OK, JSON.convertValue(last, Map.class));
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of("base"));
        story.forEach(step -> {
            names.addAll(step.path("have").propertyNames());
            names.addAll(step.path("keep").propertyNames());
        });
        return names;
    }

    /** A host of which all that openapi.yaml describes can be asked. */
    private static final class Host {
        static final HttpWorld WORLD = HttpWorld.startWith(
                Meanwhile.Mailroom.class,
                "--management.endpoint.health.probes.enabled=true",
                "--management.health.mail.enabled=false");
    }

    /**
     * One request in three languages.
     *
     * @param sh with curl
     * @param js with fetch
     * @param java with java.net.http
     */
    private record Example(String sh, String js, String java) {
        static final Example NONE = new Example("", "", "");
    }
}
