package dev.authendpoints.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document says which test tries which attack; it says what is so. */
class AttacksDocumentTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern MARKED =
            Pattern.compile("@Attack\\(([^)]*)\\)(?:\\s*@\\w+(?:\\([^)]*\\))?)*\\s*(?:public )?void (\\w+)\\(");
    private static final Pattern QUOTED = Pattern.compile("\"([A-Z]\\d+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\|.*$");
    private static final Pattern TEST = Pattern.compile("`(\\w+\\.\\w+)`");

    @Test
    void it_names_exactly_the_tests_that_carry_an_attack() {
        Map<String, Set<String>> documented = new TreeMap<>();
        Matcher rows = ROW.matcher(read(ROOT.resolve("docs/security/attacks.md")));
        while (rows.find()) {
            Set<String> tests = documented.computeIfAbsent(rows.group(1), id -> new TreeSet<>());
            TEST.matcher(rows.group()).results().map(result -> result.group(1)).forEach(tests::add);
        }
        documented.values().removeIf(Set::isEmpty);
        assertThat(documented).isEqualTo(carried());
    }

    private static Map<String, Set<String>> carried() {
        Map<String, Set<String>> carried = new TreeMap<>();
        for (Path source : sources()) {
            String type = source.getFileName().toString().replace(".java", "");
            MARKED.matcher(read(source))
                    .results()
                    .forEach(mark -> ids(mark)
                            .forEach(id -> carried.computeIfAbsent(id, any -> new TreeSet<>())
                                    .add(type + "." + mark.group(2))));
        }
        return carried;
    }

    private static Stream<String> ids(MatchResult mark) {
        return QUOTED.matcher(mark.group(1)).results().map(id -> id.group(1));
    }

    private static List<Path> sources() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(AttacksDocumentTest::javaIn)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
