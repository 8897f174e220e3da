package dev.authendpoints.spring.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.authendpoints.account.Language;
import dev.authendpoints.spring.words.Places;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of layouts, and those that a host has instead of them, in one language: {@code layout_de.html} is looked for before
 * {@code layout.html}.
 */
final class TemplateFiles {
    private static final String PLACE = "classpath:authendpoints/mail/";
    /** What we have. Anything else is the host's alone: to look through all jars for what is not there takes long. */
    private static final Set<String> OURS = Set.of(
            "asked.html",
            "asked.txt",
            "button.html",
            "digits.html",
            "footer.html",
            "footer.txt",
            "layout.html",
            "mail.html",
            "mail.txt",
            "not-me.txt",
            "not-you.html");

    private final Places places;
    private final boolean hosted;
    private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();
    private final Map<String, Template> layouts = new ConcurrentHashMap<>();

    TemplateFiles(@Nullable String location) {
        this.places = new Places("authendpoints.mail.templates", location, PLACE);
        this.hosted = location != null;
    }

    /** The text of a file, if there is one; {@code ending} is {@code .txt} or {@code .html}. */
    Optional<String> find(String name, Language language, String ending) {
        return text(name + "_" + language.tag() + ending).or(() -> text(name + ending));
    }

    private Optional<String> text(String file) {
        return hosted || OURS.contains(file) ? found.computeIfAbsent(file, places::read) : Optional.empty();
    }

    /** The layout of all kinds. */
    Template layout(String name, Language language, String ending) throws IOException {
        String template = read(name, language, ending);
        return layouts.computeIfAbsent(
                name + "_" + language.tag() + ending, file -> compile(template, language, ending));
    }

    /** Partials and parents are read like templates, so that a host overrides the layout alone. */
    Template compile(String template, Language language, String ending) {
        Mustache.Compiler compiler = ending.equals(".html") ? Compilers.html() : Compilers.plain();
        return compiler.withLoader(name -> reader(name, language, ending)).compile(template);
    }

    String read(String name, Language language, String ending) throws IOException {
        return find(name, language, ending)
                .orElseThrow(() -> new FileNotFoundException("there is no file " + name + ending + " in " + places));
    }

    private Reader reader(String name, Language language, String ending) throws IOException {
        return new StringReader(read(name, language, ending));
    }
}
