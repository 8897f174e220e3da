package dev.authendpoints.spring.mail;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.authendpoints.mail.MessageKind;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The three templates of one kind of mail. A name that nobody knows is an error, not an empty place. */
record MailTemplate(Template subject, Template text, Template html) {
    private static final String SUBJECT = "Subject: ";
    /** Templates quote every attribute; the library would also escape "=", which some mail programs leave in links. */
    private static final Mustache.Escaper ESCAPER = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    static MailTemplate read(MessageKind kind, TemplateFiles files) throws IOException {
        String file = files.read(kind.name() + ".txt");
        int end = file.indexOf('\n');
        if (!file.startsWith(SUBJECT) || end < 0) {
            throw new IOException("the first line of " + kind.name() + ".txt must begin with \"" + SUBJECT + "\"");
        }
        Mustache.Compiler plain = compiler(files, ".txt").escapeHTML(false);
        return new MailTemplate(
                plain.compile(file.substring(SUBJECT.length(), end)),
                plain.compile(file.substring(end + 1).stripLeading()),
                compiler(files, ".html").withEscaper(ESCAPER).compile(files.read(kind.name() + ".html")));
    }

    String subject(Map<String, String> model) {
        return SafeText.subject(subject.execute(model));
    }

    String text(Map<String, String> model) {
        return text.execute(model).stripTrailing() + "\n";
    }

    String html(Map<String, String> model, String shownSubject) {
        Map<String, String> all = new HashMap<>(model);
        all.put("subject", shownSubject);
        return html.execute(all);
    }

    private static Mustache.Compiler compiler(TemplateFiles files, String ending) {
        return Mustache.compiler()
                .strictSections(true)
                .emptyStringIsFalse(true)
                .withLoader(name -> files.reader(name + ending));
    }
}
