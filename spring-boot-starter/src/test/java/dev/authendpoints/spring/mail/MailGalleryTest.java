package dev.authendpoints.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Language;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.words.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mail as it arrives, in {@code docs/mails}: a change of words or looks shows in the difference. With {@code
 * -Dmails.write=true} the gallery is written anew, to be read before it is committed.
 */
class MailGalleryTest {
    private static final Path GALLERY = Path.of("..", "docs", "mails");
    private static final String INTRODUCTION = """
            # The mails

            Every mail that is sent, as its reader sees it where only text is shown; each heading leads to the same mail as a page. Written by
            `MailGalleryTest`, which fails when a mail has changed: `-Dmails.write=true` writes this anew. How to change what they say, and in which
            languages, is in [languages.md](../languages.md).
            """;

    private static final Set<MessageKind> CODES =
            Set.of(MessageKind.LOGIN_CODE, MessageKind.ENABLE_CODE, MessageKind.STEP_UP_CODE);
    private static final Map<String, String> USUAL = Map.of(
            "until", "2026-11-27T12:00:00Z",
            "drift", "-180",
            "shown", "Ada's phone",
            "roles", "admin, helpdesk",
            "reason", "recovery",
            "wrote", "Called from her desk, knew her manager.",
            "back", "yes");

    private final MailTemplates templates = Mails.templates();

    static List<Language> languages() {
        return Languages.OURS;
    }

    @Test
    void the_gallery_shows_every_mail_as_it_is() throws IOException {
        Map<Path, String> files = gallery();
        if (Boolean.getBoolean("mails.write")) {
            write(files);
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            assertThat(Files.readString(file.getKey()))
                    .as(file.getKey().toString())
                    .isEqualTo(file.getValue());
        }
        try (Stream<Path> pages = Files.list(GALLERY.resolve("html"))) {
            assertThat(pages).hasSize(MailTemplates.KINDS.size());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_mail_is_whole_in_every_language(Language language) {
        for (MessageKind kind : MailTemplates.KINDS) {
            RenderedMail mail = rendered(kind, language);
            for (String part : List.of(mail.subject(), mail.text(), mail.html())) {
                assertThat(part).as("%s in %s", kind, language).doesNotContain("{{", "}}", "**", "()", " ,", "\n\n\n");
            }
            assertThat(mail.html()).contains("<html lang=\"" + language.tag() + "\" dir=\"ltr\">");
            assertThat(mail.subject()).as(kind.name()).hasSizeLessThan(70);
            assertThat(mail.text().lines().filter(line -> !line.contains("://")))
                    .allMatch(line ->
                            line.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum() <= 78);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_code_comes_first_in_every_language(Language language) {
        for (MessageKind kind : CODES) {
            RenderedMail mail = rendered(kind, language);
            assertThat(List.of(mail.subject(), mail.text())).allMatch(text -> text.startsWith("493817"));
        }
    }

    private RenderedMail rendered(MessageKind kind, Language language) {
        Map<String, String> params = new HashMap<>(USUAL);
        params.put("language", language.tag());
        if (Arrays.asList("factor-removed", "password-changed", "email-changed").contains(kind.name())) {
            params.putAll(Map.of("notMeUid", "kq3vT0vVQxq1u7s0q2m4Gw", "notMeToken", "Zk1m8Y0cX2b6oQ4p"));
        }
        return templates.render(Mails.message(kind, params));
    }

    private Map<Path, String> gallery() {
        Map<Path, String> files = MailTemplates.KINDS.stream()
                .collect(Collectors.toMap(
                        kind -> GALLERY.resolve("html").resolve(kind.name() + ".html"),
                        kind -> rendered(kind, Languages.ENGLISH).html()));
        String texts = MailTemplates.KINDS.stream().map(this::entry).collect(Collectors.joining());
        files.put(GALLERY.resolve("README.md"), INTRODUCTION + texts);
        return files;
    }

    private String entry(MessageKind kind) {
        RenderedMail mail = rendered(kind, Languages.ENGLISH);
        return "\n## [" + kind.name() + "](html/" + kind.name() + ".html)\n\n```text\nSubject: " + mail.subject()
                + "\n\n" + mail.text() + "```\n";
    }

    private static void write(Map<Path, String> files) throws IOException {
        Files.createDirectories(GALLERY.resolve("html"));
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }
}
