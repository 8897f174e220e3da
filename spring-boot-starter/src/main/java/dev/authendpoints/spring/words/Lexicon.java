package dev.authendpoints.spring.words;

import dev.authendpoints.account.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All words about one subject, from files of properties in UTF-8: {@code <subject>.properties} is English, {@code
 * <subject>_de.properties} German. A host's own files are looked into first, word by word; what a language lacks is said in
 * English.
 */
public final class Lexicon {
    private static final Logger LOG = LoggerFactory.getLogger(Lexicon.class);
    private static final String OURS = "classpath:authendpoints/words/";

    private final Languages languages;
    private final Map<Language, Words> words = new HashMap<>();

    /**
     * Reads the files.
     *
     * @param subject what the words are about
     * @param languages which languages are spoken
     * @param location where the host keeps words of its own: a directory, or {@code classpath:} and a path; null for nowhere
     * @throws IllegalStateException when there is no file in one of the languages
     */
    public Lexicon(String subject, Languages languages, @Nullable String location) {
        Places places = new Places("authendpoints.languages.words or authendpoints.mail.templates", location, OURS);
        this.languages = languages;
        Map<String, String> english = read(places.every(subject + ".properties"));
        languages.supported().forEach(language -> words.put(language, read(subject, language, places, english)));
    }

    /**
     * Gives the words of a language.
     *
     * @param wanted the language
     * @return its words, or those of the default where it is not spoken
     */
    public Words in(Language wanted) {
        return Objects.requireNonNull(words.get(languages.orStandard(wanted)));
    }

    /**
     * Tells which languages are spoken.
     *
     * @return the languages
     */
    public Languages languages() {
        return languages;
    }

    private static Words read(String subject, Language language, Places places, Map<String, String> english) {
        if (language.equals(Languages.ENGLISH)) {
            return new Words(language, english);
        }
        String name = subject + "_" + language.tag() + ".properties";
        List<String> files = places.every(name);
        if (files.isEmpty()) {
            throw new IllegalStateException("authendpoints.languages.supported names " + language
                    + ", and there is no file " + name + " in " + places);
        }
        Map<String, String> own = read(files);
        Map<String, String> all = new HashMap<>(english);
        all.putAll(own);
        if (!own.keySet().containsAll(english.keySet())) {
            List<String> missing = english.keySet().stream()
                    .filter(key -> !own.containsKey(key))
                    .sorted()
                    .toList();
            LOG.warn("{} lacks words, which are said in English: {}", name, missing);
        }
        return new Words(language, all);
    }

    /** The first file has the last word. */
    private static Map<String, String> read(List<String> files) {
        List<String> reversed = new ArrayList<>(files);
        Collections.reverse(reversed);
        Map<String, String> all = new HashMap<>();
        reversed.forEach(file -> all.putAll(properties(file)));
        return all;
    }

    static Map<String, String> properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> map = new HashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> map.put(key, Objects.requireNonNull(properties.getProperty(key))));
        return map;
    }
}
