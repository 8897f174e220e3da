package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of the pages: each language has all of them, says the same values, and no page asks for words that are not there.
 */
class ConsoleWordsTest {
    private static final Path PAGES = Path.of("src/main/resources/static");
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}|\\]\\([^)]*\\)");
    /** The keys that a script writes out: t("key", ...), key: "key" and the like. */
    private static final Pattern WRITTEN = Pattern.compile("[\"`]([a-z][A-Za-z_-]*(?:[./][A-Za-z0-9_-]+)+)[\"`]");
    /** What a script puts together from a start and a value: `provider.${name}`. */
    private static final Pattern BEGUN = Pattern.compile("`([a-z][A-Za-z_.-]*[./])\\$\\{");
    /** What a script puts together from a key and an end: `${words}.title`. */
    private static final Pattern ENDED = Pattern.compile("\\}\\.([a-z-]+)`");
    /** What is never asked for by a whole key: {@code key.one}. */
    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ja"})
    void every_language_has_the_same_keys_and_values(String language) throws IOException {
        Map<String, String> english = words("en");
        Map<String, String> other = words(language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> {
            assertThat(values(other.getOrDefault(key, "")))
                    .as("values of %s in %s", key, language)
                    .isEqualTo(values(text));
            assertThat(other.getOrDefault(key, ""))
                    .as("%s in %s", key, language)
                    .isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ja"})
    void hardly_anything_is_left_in_english(String language) throws IOException {
        Map<String, String> english = words("en");
        List<String> same = words(language).entrySet().stream()
                .filter(word -> VALUE.matcher(word.getValue()).replaceAll("").length() > 25)
                .filter(word -> word.getValue().equals(english.get(word.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(same).isEmpty();
    }

    @Test
    void no_line_in_french_begins_with_a_sign() throws IOException {
        assertThat(words("fr").values())
                .noneMatch(text -> Pattern.compile(" [;:!?»]|« |[\\w\u00a0][;!?]|[\\w\u202f]:(?!/)")
                        .matcher(text)
                        .find());
    }

    @Test
    void pages_ask_for_what_is_there_and_nothing_is_left_over() throws IOException {
        Set<String> keys = words("en").keySet();
        Set<String> asked = new TreeSet<>();
        Set<String> begun = new TreeSet<>();
        Set<String> ends = new TreeSet<>();
        for (String script : scripts()) {
            WRITTEN.matcher(script).results().map(found -> found.group(1)).forEach(asked::add);
            BEGUN.matcher(script).results().map(found -> found.group(1)).forEach(begun::add);
            ENDED.matcher(script).results().map(found -> found.group(1)).forEach(ends::add);
        }
        Set<String> whole =
                keys.stream().map(key -> PLURAL.matcher(key).replaceFirst("")).collect(Collectors.toSet());
        Set<String> single = Set.copyOf(scripts().stream()
                .flatMap(script ->
                        Pattern.compile("\"([a-z-]+)\"").matcher(script).results())
                .map(found -> found.group(1))
                .toList());
        assertThat(keys.stream()
                        .filter(key -> !asked.contains(key))
                        .map(key -> PLURAL.matcher(key).replaceFirst(""))
                        .filter(key -> !asked.contains(key) && !single.contains(key))
                        .filter(key -> begun.stream().noneMatch(key::startsWith))
                        .filter(key -> ends.stream()
                                .noneMatch(end -> key.endsWith("." + end)
                                        && asked.contains(key.substring(0, key.length() - end.length() - 1)))))
                .as("words that no page asks for")
                .isEmpty();
        assertThat(asksByT().filter(key -> !whole.contains(key) && !keys.contains(key)))
                .as("words that are not there")
                .isEmpty();
    }

    /** Keys that stand whole in a call of t or rich. */
    private static Stream<String> asksByT() throws IOException {
        Pattern call = Pattern.compile("\\b(?:t|rich)\\(\"([^\"]+)\"");
        return scripts().stream()
                .flatMap(script -> call.matcher(script).results())
                .map(found -> found.group(1))
                .distinct();
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String language) throws IOException {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readValue(
                        Files.readString(PAGES.resolve("console/text/" + language + ".json")),
                        new TypeReference<Map<String, String>>() {});
    }

    private static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file ->
                            file.toString().endsWith(".js") && !file.toString().contains("vendor"))
                    .map(ConsoleWordsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
