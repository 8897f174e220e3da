package dev.authendpoints.spring.words;

import dev.authendpoints.account.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages that this server speaks. */
public final class Languages {
    /** The original, to which there are words for everything. */
    public static final Language ENGLISH = new Language("en");
    /** Those that we have words in. */
    public static final List<Language> OURS =
            List.of(ENGLISH, new Language("de"), new Language("fr"), new Language("es"), new Language("ja"));

    private static final Set<String> FROM_RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");
    private static final int LONGEST_HEADER = 200;

    private final List<Language> supported;
    private final Language standard;

    /**
     * Creates it.
     *
     * @param supported all of them
     * @param standard the one for whom nothing else is known; one of them
     */
    public Languages(List<Language> supported, Language standard) {
        if (!supported.contains(standard)) {
            throw new IllegalArgumentException("the default language must be one of those that are supported");
        }
        this.supported = List.copyOf(supported);
        this.standard = standard;
    }

    /**
     * Reads the configuration.
     *
     * @param supported tags of BCP 47
     * @param standard one of them
     * @return the languages
     * @throws IllegalArgumentException with a sentence that says what to set
     */
    public static Languages of(List<String> supported, String standard) {
        List<Language> languages = supported.stream().map(Languages::read).toList();
        if (!languages.contains(read(standard))) {
            throw new IllegalArgumentException(
                    "authendpoints.languages.default must be one of authendpoints.languages.supported");
        }
        return new Languages(languages, read(standard));
    }

    /**
     * All of ours, English where nothing else is known.
     *
     * @return those languages
     */
    public static Languages ours() {
        return new Languages(OURS, ENGLISH);
    }

    /**
     * Tells in which direction a language is written, for pages.
     *
     * @param locale the language
     * @return {@code ltr} or {@code rtl}
     */
    public static String direction(Locale locale) {
        return FROM_RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    /**
     * Lists them.
     *
     * @return all of them
     */
    public List<Language> supported() {
        return supported;
    }

    /**
     * Tells which one is for those of whom nothing is known.
     *
     * @return the default
     */
    public Language standard() {
        return standard;
    }

    /**
     * Lists their tags.
     *
     * @return the default's first
     */
    public List<String> standardFirst() {
        Stream<Language> others = supported.stream().filter(language -> !language.equals(standard));
        return Stream.concat(Stream.of(standard), others).map(Language::tag).toList();
    }

    /**
     * Reads what an owner has chosen.
     *
     * @param tag the tag of a language, in any case
     * @return the language, or nothing when it is not supported
     */
    public Optional<Language> choice(String tag) {
        return Language.parse(tag).filter(supported::contains);
    }

    /**
     * Chooses the language to write somebody in.
     *
     * @param wanted the language of an account
     * @return that language where it is supported, or else the default
     */
    public Language orStandard(Language wanted) {
        return supported.contains(wanted) ? wanted : standard;
    }

    /**
     * Chooses the language of an answer (RFC 9110 §12.5.4, by the lookup of RFC 4647 §3.4).
     *
     * @param acceptLanguage the header, if there is one
     * @return the best of those supported, or the default where none is wanted or the header cannot be read
     */
    public Language best(@Nullable String acceptLanguage) {
        return wanted(acceptLanguage).orElse(standard);
    }

    /**
     * Tells which supported language a client wants.
     *
     * @param acceptLanguage the header, if there is one
     * @return the best of those supported, or nothing where none is wanted or the header cannot be read
     */
    public Optional<Language> wanted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            List<Locale> locales = supported.stream().map(Language::locale).toList();
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), locales))
                    .map(found -> new Language(found.toLanguageTag()));
        } catch (RuntimeException e) { // some versions of Java fail with others than they document, as for "-"
            return Optional.empty();
        }
    }

    private static Language read(String tag) {
        return Language.parse(tag)
                .orElseThrow(() -> new IllegalArgumentException(
                        "authendpoints.languages.* must be tags of languages, such as de or pt-BR; this is none: "
                                + tag));
    }
}
