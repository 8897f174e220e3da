package dev.authendpoints.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The language that somebody reads, as a tag of BCP 47 in its usual spelling.
 *
 * @param tag the tag, such as {@code de} or {@code pt-BR}; empty where it is not known
 */
public record Language(String tag) {
    /** Nobody has said which. */
    public static final Language UNKNOWN = new Language("");

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /**
     * Reads a tag.
     *
     * @param text the tag, in any case
     * @return the language, or nothing when that is no tag of at most four parts
     */
    public static Optional<Language> parse(String text) {
        return TAG.matcher(text).matches()
                ? Optional.of(new Language(Locale.forLanguageTag(text).toLanguageTag()))
                : Optional.empty();
    }

    /**
     * Tells whether it is known.
     *
     * @return false for {@link #UNKNOWN}
     */
    public boolean known() {
        return !tag.isEmpty();
    }

    /**
     * Gives it to what formats dates.
     *
     * @return the locale of that tag
     */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
