package dev.authendpoints.spring.mail;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;

/** Reads templates. A name that nobody knows is an error, not an empty place. */
final class Compilers {
    /** Templates quote every attribute; the library would also escape "=", which some mail programs leave in links. */
    private static final Mustache.Escaper ESCAPER = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    private static final Mustache.Compiler STRICT =
            Mustache.compiler().strictSections(true).emptyStringIsFalse(true);

    private Compilers() {}

    static Mustache.Compiler plain() {
        return STRICT.escapeHTML(false);
    }

    static Mustache.Compiler html() {
        return STRICT.withEscaper(ESCAPER);
    }
}
