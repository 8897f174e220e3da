package dev.authendpoints.spring.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide and the metadata that editors complete from name the same keys, with the same defaults. */
class ConfigurationReferenceTest {
    private static final Path GUIDE = Path.of("../docs/configuration.md");
    private static final Pattern ROW = Pattern.compile("\\| `(authendpoints\\.[a-z0-9.-]+)` \\| (.*?) \\| (.+) \\|");
    private static final Pattern NO_MORE_THAN_A_VALUE = Pattern.compile("`[^`]*`");

    private static Map<String, Row> guide = Map.of();
    private static Map<String, JsonNode> metadata = Map.of();

    @BeforeAll
    static void read() throws IOException {
        guide = guide(Files.readAllLines(GUIDE));
        metadata = metadata();
    }

    @Test
    void every_key_is_in_both_and_described_in_both() {
        assertThat(guide.keySet()).isNotEmpty().isEqualTo(metadata.keySet());
        assertThat(guide.values()).allSatisfy(row -> assertThat(row.meaning()).isNotBlank());
        assertThat(metadata.values())
                .allSatisfy(property ->
                        assertThat(property.path("description").asString("")).isNotBlank());
    }

    @Test
    void a_default_is_the_same_in_both() {
        metadata.forEach((key, property) -> {
            String stated = guide.getOrDefault(key, new Row("", "")).standard();
            String real = value(property.path("defaultValue"));
            if (real.isEmpty()) {
                assertThat(stated).as("%s has no default", key).doesNotMatch(NO_MORE_THAN_A_VALUE);
            } else {
                assertThat(stated).as("the default of %s", key).startsWith("`" + real + "`");
            }
        });
    }

    private static String value(JsonNode standard) {
        String text = standard.isArray() && standard.isEmpty() ? "" : standard.asString("");
        return text.equals("[]") ? "" : text;
    }

    private static Map<String, Row> guide(List<String> lines) {
        Map<String, Row> rows = new TreeMap<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), new Row(row.group(2), row.group(3))))
                        .as("%s has one row", row.group(1))
                        .isNull();
            }
        }
        return rows;
    }

    /** Of the libraries beside us, none has keys that begin like ours. */
    private static Map<String, JsonNode> metadata() throws IOException {
        Map<String, JsonNode> properties = new TreeMap<>();
        ClassLoader loader = ConfigurationReferenceTest.class.getClassLoader();
        for (URL file : Collections.list(loader.getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = file.openStream()) {
                JsonMapper.shared()
                        .readTree(in)
                        .path("properties")
                        .valueStream()
                        .filter(property -> property.get("name").stringValue().startsWith("authendpoints."))
                        .forEach(property -> properties.put(property.get("name").stringValue(), property));
            }
        }
        return properties;
    }

    private record Row(String standard, String meaning) {}
}
