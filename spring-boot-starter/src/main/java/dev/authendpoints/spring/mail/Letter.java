package dev.authendpoints.spring.mail;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.words.Languages;
import dev.authendpoints.spring.words.Lines;
import dev.authendpoints.spring.words.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one kind of mail says in one language. Text and HTML are made of the same words, so that both say the same.
 *
 * @param locale the language
 * @param isCode whether the mail is about a code, which then comes first
 * @param parts the words by the names that layouts know them by
 */
record Letter(Locale locale, boolean isCode, Map<String, Sentence> parts) {
    /** Names in layouts, the end of the key of a kind's own words, and the key of what all kinds share. */
    private static final List<List<String>> PARTS = List.of(
            List.of("subject", "subject", ""),
            List.of("preheader", "preheader", ""),
            List.of("title", "title", ""),
            List.of("greeting", "greeting", "common.greeting"),
            List.of("text", "text", ""),
            List.of("button", "button", ""),
            List.of("after", "after", ""),
            List.of("question", "question", "common.question"),
            List.of("advice", "advice", ""),
            List.of("askedFor", "asked", "common.asked"),
            List.of("buttonFallback", "button-fallback", "common.button-fallback"),
            List.of("notMeLabel", "not-me.link", "common.not-me.link"),
            List.of("notMeLead", "not-me.lead", "common.not-me.lead"),
            List.of("notMeText", "not-me.text", "common.not-me.text"),
            List.of("footer", "footer", "common.footer"));

    static Letter of(MessageKind kind, Words words) {
        String own = kind.name() + ".";
        Map<String, Sentence> parts = new HashMap<>();
        PARTS.forEach(part -> parts.put(part.get(0), Sentence.of(words, own + part.get(1), part.get(2))));
        boolean isCode = words.find(own + "subject")
                .filter(subject -> subject.contains("{{code}}"))
                .isPresent();
        return new Letter(words.language().locale(), isCode, Map.copyOf(parts));
    }

    /** Whether there are words for that kind at all. */
    static boolean exists(MessageKind kind, Words words) {
        return words.find(kind.name() + ".subject").isPresent();
    }

    String subject(Map<String, Object> values) {
        return part("subject").text(values);
    }

    /** Values and words, for layouts of text: paragraphs are broken into lines. */
    Map<String, Object> text(Map<String, Object> values) {
        Map<String, Object> model = new HashMap<>(values);
        parts.forEach((name, sentence) -> model.put(name, lines(sentence.text(values))));
        model.put("lead", isCode ? model.get("preheader") : "");
        return model;
    }

    /** Values and words, for layouts of HTML: words are HTML already. */
    Map<String, Object> html(Map<String, Object> values) {
        Map<String, Object> model = new HashMap<>(values);
        parts.forEach((name, sentence) -> model.put(name, sentence.html(values)));
        model.put("paragraphs", paragraphs(part("text").html(values)));
        model.put("afterwards", paragraphs(part("after").html(values)));
        model.put("lead", isCode ? model.get("preheader") : "");
        model.put("lang", locale.toLanguageTag());
        model.put("dir", Languages.direction(locale));
        return model;
    }

    private Sentence part(String name) {
        return java.util.Objects.requireNonNull(parts.get(name));
    }

    private String lines(String text) {
        return String.join(
                "\n\n",
                paragraphs(text).stream()
                        .map(paragraph -> Lines.of(paragraph, locale))
                        .toList());
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n{2,}"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
