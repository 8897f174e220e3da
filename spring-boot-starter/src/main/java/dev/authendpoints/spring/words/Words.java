package dev.authendpoints.spring.words;

import dev.authendpoints.account.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words about one subject in one language. */
public final class Words {
    private final Language language;
    private final Map<String, String> all;

    Words(Language language, Map<String, String> all) {
        this.language = language;
        this.all = Map.copyOf(all);
    }

    /**
     * Tells whose words they are.
     *
     * @return the language
     */
    public Language language() {
        return language;
    }

    /**
     * Finds words that there need not be.
     *
     * @param key their name
     * @return the words, if there are any
     */
    public Optional<String> find(String key) {
        return Optional.ofNullable(all.get(key));
    }

    /**
     * Finds words that there have to be.
     *
     * @param key their name
     * @return the words
     * @throws IllegalStateException when there are none
     */
    public String get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException("there are no words named " + key + " in " + language));
    }

    /**
     * Lists words.
     *
     * @param prefix the beginning of their names
     * @return names and words
     */
    public Map<String, String> beginning(String prefix) {
        Map<String, String> some = new HashMap<>(all);
        some.keySet().removeIf(key -> !key.startsWith(prefix));
        return some;
    }

    /**
     * Counts something in words.
     *
     * @param key the name of the words, without the kind of number at its end
     * @param number how many; it stands for {@code {{n}}}
     * @return the words for that number
     */
    public String count(String key, long number) {
        return get(key + "." + form(number)).replace("{{n}}", String.valueOf(number));
    }

    /** The two categories of Unicode's plural rules (CLDR) for whole numbers that our languages tell apart. */
    private String form(long number) {
        return switch (language.locale().getLanguage()) {
            case "ja", "ko", "zh", "th", "vi", "id" -> "other";
            case "fr" -> number == 0 || number == 1 ? "one" : "other";
            default -> number == 1 ? "one" : "other";
        };
    }
}
