package dev.authendpoints.spring.mail;

import com.samskivert.mustache.Template;
import dev.authendpoints.account.Language;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.words.Words;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one kind of mail is written in one language: the layouts that all kinds share, with the kind's words in them, or files of
 * a host in their place. A name that nobody knows is an error, not an empty place.
 */
record MailTemplate(Letter letter, Template subject, Template text, Template html) {
    private static final String TEXT = ".txt";
    private static final String HTML = ".html";
    private static final String LAYOUT = "mail";
    private static final String SUBJECT = "Subject: ";

    static MailTemplate read(MessageKind kind, Words words, TemplateFiles files) throws IOException {
        Language language = words.language();
        Letter letter = Letter.of(kind, words);
        boolean worded = Letter.exists(kind, words);
        Optional<String> own =
                worded ? files.find(kind.name(), language, TEXT) : Optional.of(files.read(kind.name(), language, TEXT));
        Template page = page(kind, language, worded, files);
        if (own.isEmpty()) {
            Template text = files.layout(LAYOUT, language, TEXT);
            return new MailTemplate(letter, files.compile("{{subject}}", language, TEXT), text, page);
        }
        String file = own.get();
        int end = file.indexOf('\n');
        if (!file.startsWith(SUBJECT) || end < 0) {
            throw new IOException("the first line of " + kind.name() + ".txt must begin with \"" + SUBJECT + "\"");
        }
        return new MailTemplate(
                letter,
                files.compile(file.substring(SUBJECT.length(), end), language, TEXT),
                files.compile(file.substring(end + 1).stripLeading(), language, TEXT),
                page);
    }

    private static Template page(MessageKind kind, Language language, boolean worded, TemplateFiles files)
            throws IOException {
        Optional<String> own = files.find(kind.name(), language, HTML);
        return worded && own.isEmpty()
                ? files.layout(LAYOUT, language, HTML)
                : files.compile(files.read(kind.name(), language, HTML), language, HTML);
    }

    String subject(Map<String, Object> values) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("subject", letter.subject(values));
        return SafeText.subject(subject.execute(model));
    }

    String text(Map<String, Object> values) {
        return text.execute(letter.text(values)).stripTrailing() + "\n";
    }

    String html(Map<String, Object> values, String shownSubject) {
        Map<String, Object> model = letter.html(values);
        model.put("subject", shownSubject);
        return html.execute(model);
    }
}
