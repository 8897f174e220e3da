package dev.authendpoints.spring.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.authendpoints.account.Language;
import dev.authendpoints.spring.words.Places;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of layouts, and those that a host has instead of them, in one language: {@code layout_de.html} is looked for before
 * {@code layout.html}.
 */
final class TemplateFiles {
    private static final String OURS = "classpath:authendpoints/mail/";

    private final Places places;

    TemplateFiles(@Nullable String location) {
        this.places = new Places("authendpoints.mail.templates", location, OURS);
    }

    /** The text of a file, if there is one; {@code ending} is {@code .txt} or {@code .html}. */
    Optional<String> find(String name, Language language, String ending) {
        return places.read(name + "_" + language.tag() + ending).or(() -> places.read(name + ending));
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
