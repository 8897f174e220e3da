package dev.authendpoints.spring.mail;

import com.samskivert.mustache.Template;
import dev.authendpoints.spring.words.Words;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words of a mail with places for values, ready to be said as text and as HTML. What is bold is decided before values are
 * filled in: a value that has asterisks in it keeps them.
 */
record Sentence(Template plain, Template html) {
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final String STRONG = "<strong class=\"ink\" style=\"color:#1a2233\">$1</strong>";

    /** Words that a kind has, or those that all kinds share, or none. */
    static Sentence of(Words words, String key, String common) {
        Optional<String> own = words.find(key);
        return of(own.or(() -> words.find(common)).orElse(""));
    }

    static Sentence of(String words) {
        return new Sentence(
                Compilers.plain().compile(BOLD.matcher(words).replaceAll("$1")),
                Compilers.html().compile(BOLD.matcher(escaped(words)).replaceAll(STRONG)));
    }

    String text(Map<String, Object> values) {
        return plain.execute(values).strip();
    }

    String html(Map<String, Object> values) {
        return html.execute(values).strip();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
