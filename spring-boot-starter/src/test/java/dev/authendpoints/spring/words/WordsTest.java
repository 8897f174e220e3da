package dev.authendpoints.spring.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Language;
import dev.authendpoints.spring.web.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of words: none lacks a word, none has one too many, and all leave the same places for values. */
class WordsTest {
    private static final List<String> SUBJECTS = List.of("mail", "phone", "problems", "sheet");
    private static final Pattern PLACE = Pattern.compile("\\{\\{[#^/]?[A-Za-z]+}}|\\{\\d}");
    /** A sentence of a {@code FieldError} as it stands in the code, in one or several literals. */
    private static final Pattern SENTENCE =
            Pattern.compile("\"((?:must|may|is|was|or roles)(?: [^\"\\n]*)?)\"(?:\\s*\\+\\s*\"([^\"\\n]*)\")?");

    static Stream<Arguments> translations() {
        return SUBJECTS.stream()
                .flatMap(subject -> Languages.OURS.stream()
                        .filter(language -> !language.equals(Languages.ENGLISH))
                        .map(language -> Arguments.of(subject, language)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_has_all_words_and_no_others(String subject, Language language) {
        assertThat(new TreeSet<>(file(subject, language).keySet()))
                .isEqualTo(new TreeSet<>(file(subject, Languages.ENGLISH).keySet()));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_leaves_the_same_places(String subject, Language language) {
        Map<String, String> english = file(subject, Languages.ENGLISH);
        file(subject, language)
                .forEach((key, words) -> assertThat(places(words))
                        .as("the places of %s in %s", key, language)
                        .isEqualTo(places(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void nothing_is_left_in_english(String subject, Language language) {
        Map<String, String> english = file(subject, Languages.ENGLISH);
        file(subject, language).forEach((key, words) -> {
            boolean sentence = PLACE.matcher(words).replaceAll("").trim().contains(" ");
            assertThat(sentence && words.equals(english.get(key))).as(key).isFalse();
        });
    }

    @Test
    void words_are_tidy() {
        for (String subject : SUBJECTS) {
            Languages.OURS.forEach(language -> file(subject, language)
                    .forEach((key, words) -> assertThat(words)
                            .as("%s in %s", key, language)
                            .isNotBlank()
                            .isEqualTo(words.strip())
                            .doesNotContain("  ", "TODO", "\t", "<", "\n \n")
                            .matches(
                                    text -> text.split("\\*\\*", -1).length % 2 == 1,
                                    "has as many ends of bold as beginnings")));
        }
    }

    @Test
    void every_problem_has_a_title_and_a_sentence_and_no_other_has() {
        Set<String> keys = file("problems", Languages.ENGLISH).keySet().stream()
                .filter(key -> key.endsWith(".title") || key.endsWith(".detail"))
                .collect(Collectors.toSet());
        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                        .flatMap(code -> Stream.of(code.code() + ".title", code.code() + ".detail"))
                        .toList());
    }

    @Test
    void what_the_code_says_of_fields_is_what_there_are_words_for() {
        Set<String> said = new TreeSet<>();
        sources()
                .filter(source -> source.contains("FieldError"))
                .forEach(source -> SENTENCE.matcher(source)
                        .results()
                        .map(WordsTest::sentence)
                        .forEach(said::add));
        assertThat(said)
                .isEqualTo(new TreeSet<>(
                        in("problems", Languages.ENGLISH).beginning("field.").values()));
    }

    @Test
    void no_other_words_of_problems_are_unused() {
        String code = sources().collect(Collectors.joining());
        assertThat(in("problems", Languages.ENGLISH).beginning("detail.").keySet())
                .allMatch(key -> code.contains("\"" + key.substring("detail.".length()) + "\""));
        assertThat(in("problems", Languages.ENGLISH).beginning("message.").keySet())
                .allMatch(key -> key.startsWith("message.clock-") || code.contains("\"" + key + "\""));
    }

    @Test
    void the_layouts_of_the_sheet_say_all_of_its_words() {
        Places places = new Places("", null, "classpath:authendpoints/sheet/");
        for (String layout : List.of("recovery-codes.txt", "recovery-codes.html")) {
            String text = places.read(layout).orElseThrow();
            for (String key : file("sheet", Languages.ENGLISH).keySet()) {
                assertThat(text).contains("{{" + key + "}}");
            }
        }
    }

    private static String sentence(MatchResult found) {
        return found.group(1) + (found.group(2) == null ? "" : found.group(2));
    }

    private static List<String> places(String words) {
        return PLACE.matcher(words).results().map(MatchResult::group).sorted().toList();
    }

    private static Words in(String subject, Language language) {
        return new Lexicon(subject, Languages.ours(), null).in(language);
    }

    private static Map<String, String> file(String subject, Language language) {
        String name = language.equals(Languages.ENGLISH) ? subject : subject + "_" + language.tag();
        Places places = new Places("", null, "classpath:authendpoints/words/");
        return Lexicon.properties(places.read(name + ".properties").orElseThrow());
    }

    private static Stream<String> sources() {
        return Stream.of("../core/src/main/java", "src/main/java").flatMap(WordsTest::files);
    }

    private static Stream<String> files(String directory) {
        try (Stream<Path> all = Files.walk(Path.of(directory))) {
            return all.filter(path -> path.toString().endsWith(".java")).map(WordsTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
