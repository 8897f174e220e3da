package dev.authendpoints.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.mail.MessageKind;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTemplatesTest {
    private static final String FALLBACK = "If the button does nothing, open this address:";
    private static final String GOOD = "https://a.example/#{uid}{token}";
    private static final MailTemplates TEMPLATES = Mails.templates();

    static Stream<MessageKind> kinds() {
        return MailTemplates.KINDS.stream();
    }

    @Test
    void every_kind_has_templates() {
        List<Object> all = Arrays.stream(MessageKind.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(MailTemplatesTest::constant)
                .toList();
        assertThat(all).contains(MessageKind.NONE).hasSize(MailTemplates.KINDS.size() + 1);
        assertThat(all).containsAll(MailTemplates.KINDS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_mail_names_its_reader_the_product_and_who_asked(MessageKind kind) {
        RenderedMail mail = TEMPLATES.render(Mails.message(kind));
        assertThat(mail.subject()).isNotBlank().hasSizeLessThan(70);
        assertThat(mail.text()).contains("ada", "Bread & Co", "203.0.113.7", "Firefox on Linux", "12:00 UTC");
        assertThat(mail.html()).contains("ada", "Bread &amp; Co", "203.0.113.7", "Firefox on Linux", "12:00 UTC");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_mail_can_be_read_by_everybody_and_loads_nothing(MessageKind kind) {
        String html = TEMPLATES.render(Mails.message(kind)).html();
        assertThat(html)
                .startsWith("<!doctype html>\n<html lang=\"en\"")
                .contains("content=\"light dark\"", "prefers-color-scheme: dark", "max-width: 520px")
                .doesNotContainPattern("<table(?! role=\"presentation\")")
                .doesNotContainPattern("(?i)src=|url\\(|@import|<link|<script|<img|<form|background=| on[a-z]+=");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_the_page_says_the_text_says_too(MessageKind kind) {
        RenderedMail mail = TEMPLATES.render(Mails.message(kind));
        assertThat(words(mail.subject() + " " + mail.text())).containsAll(words(visible(body(mail.html()))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_line_of_text_fits_a_screen_of_80_columns(MessageKind kind) {
        assertThat(TEMPLATES.render(Mails.message(kind)).text().lines().filter(line -> !line.contains("://")))
                .allMatch(line -> line.length() <= 78)
                .doesNotContainSequence("", "", "");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void markup_in_values_is_escaped_in_the_page_and_literal_in_the_text(MessageKind kind) {
        String name = "<img src=//evil>{{7*7}}";
        RenderedMail mail = TEMPLATES.render(
                Mails.message(kind, Map.of("username", name, "address", name, "provider", name, "code", name)));
        assertThat(mail.text()).contains(name);
        assertThat(mail.html()).contains("&lt;img src").doesNotContain("<img").doesNotContain("49");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_name_that_looks_like_a_host_becomes_no_link(MessageKind kind) {
        RenderedMail mail = TEMPLATES.render(Mails.message(kind, Map.of("username", "login.evil.example.com")));
        for (String part : List.of(mail.subject(), mail.text(), mail.html())) {
            assertThat(part).doesNotContain("evil.example").doesNotContain("example.com");
        }
        assertThat(mail.text()).contains("login.\u200bevil.\u200bexample.\u200bcom");
        assertThat(mail.html()).contains("login.\u200bevil.\u200bexample.\u200bcom");
    }

    @Test
    void a_code_comes_first_in_subject_text_and_preview() {
        RenderedMail mail = TEMPLATES.render(Mails.message(MessageKind.LOGIN_CODE));
        assertThat(mail.subject()).isEqualTo("493817 is your sign-in code");
        assertThat(mail.text()).startsWith("493817 is your sign-in code").contains("for 10 minutes");
        assertThat(visible(mail.html())).startsWith("493817 is your sign-in code");
        assertThat(mail.code()).isEqualTo("493817");
        assertThat(mail.link()).isNull();
    }

    @Test
    void a_link_is_built_from_its_template_with_encoded_values() {
        RenderedMail mail = TEMPLATES.render(
                Mails.message(MessageKind.RESET_PASSWORD, Map.of("uid", "a&b c", "token", "x\"y+z#{uid}")));
        assertThat(mail.link()).isEqualTo("https://app.example.org/reset#uid=a%26b%20c&token=x%22y%2Bz%23%7Buid%7D");
        assertThat(mail.text()).contains("\n" + mail.link() + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login-code",
                "enable-code",
                "factor-enabled",
                "factor-moved",
                "factor-removed",
                "password-changed",
                "passkey-copied"
            })
    void a_page_that_takes_it_back_is_shown_where_there_is_one_and_leaves_no_trace_where_there_is_none(String name) {
        MessageKind kind = new MessageKind(name);
        String page = "https://app.example.org/not-me#uid=kq3v&token=Zk1m";
        RenderedMail with = TEMPLATES.render(Mails.message(kind, Map.of("notMe", page)));
        assertThat(with.text()).contains("\n\nIt was not me:\n" + page + "\n\n");
        assertThat(with.html()).contains("<a class=\"link\" href=\"" + page.replace("&", "&amp;") + "\"");
        RenderedMail without = TEMPLATES.render(Mails.message(kind));
        assertThat(without.text()).doesNotContain("It was not me").doesNotContain("\n\n\n");
        assertThat(without.html()).doesNotContain("It was not me");
    }

    @Test
    void the_page_is_built_from_its_template() {
        RenderedMail mail = TEMPLATES.render(
                Mails.message(MessageKind.FACTOR_REMOVED, Map.of("notMeUid", "kq3v", "notMeToken", "Zk1m")));
        assertThat(mail.text()).contains("\nhttps://app.example.org/not-me#uid=kq3v&token=Zk1m\n");
    }

    @Test
    void without_an_address_nobody_is_said_to_have_asked() {
        RenderedMail mail =
                TEMPLATES.render(Mails.message(MessageKind.VERIFY_EMAIL, Map.of("address", "", "agent", "")));
        assertThat(mail.text()).doesNotContain("Asked for");
        assertThat(mail.html()).doesNotContain("Asked for");
    }

    @Test
    void a_host_overrides_one_file(@TempDir Path place) throws IOException {
        Files.writeString(place.resolve("login-code.txt"), "Subject: Code: {{code}}\n\nMoin {{username}}: {{code}}\n");
        RenderedMail mail = with(place).render(Mails.message(MessageKind.LOGIN_CODE));
        assertThat(mail.subject()).isEqualTo("Code: 493817");
        assertThat(mail.text()).isEqualTo("Moin ada: 493817\n");
        assertThat(mail.html()).contains("Tell nobody this code");
    }

    @Test
    void a_host_overrides_the_layout_for_all_mails(@TempDir Path place) throws IOException {
        Files.writeString(place.resolve("layout.html"), "<title>{{subject}}</title>{{$content}}{{/content}}");
        assertThat(with(place)
                        .render(Mails.message(MessageKind.PASSWORD_CHANGED))
                        .html())
                .startsWith("<title>Your password was changed</title>")
                .contains("All other sessions were ended.");
    }

    @Test
    void a_kind_of_the_host_itself_has_files_too(@TempDir Path place) throws IOException {
        Files.writeString(place.resolve("welcome.txt"), "Subject: Welcome\n\nYour table: {{table}}\n");
        Files.writeString(place.resolve("welcome.html"), "{{table}}");
        MessageKind welcome = new MessageKind("welcome");
        assertThat(with(place)
                        .render(Mails.message(welcome, Map.of("table", "7")))
                        .text())
                .isEqualTo("Your table: 7\n");
        assertThatThrownBy(() -> TEMPLATES.render(Mails.message(welcome))).hasMessageContaining("no file welcome.txt");
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void a_broken_template_stops_the_start(String name, String content, @TempDir Path place) throws IOException {
        Files.writeString(place.resolve(name), content);
        assertThatThrownBy(() -> with(place))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The mail \"login-code\" cannot be written from its templates: ");
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                Arguments.of("login-code.txt", "No subject\n\n{{code}}\n"),
                Arguments.of("login-code.txt", "Subject: {{cod}}\n\n{{code}}\n"),
                Arguments.of("login-code.txt", "Subject: hello\n\n{{#code}}\n"),
                Arguments.of("login-code.html", "{{^agnet}}x{{/agnet}}"),
                Arguments.of("login-code.html", "{{>nowhere}}"),
                Arguments.of("login-code.html", "{{#code}}{{/cod}}"));
    }

    @Test
    void a_place_that_is_not_there_stops_the_start() {
        assertThatThrownBy(() -> with(Path.of("nowhere"))).hasMessageContaining("authendpoints.mail.templates");
    }

    @Test
    void a_link_template_without_a_token_stops_the_start() {
        assertThatThrownBy(
                        () -> new LinkTemplates("https://a.example/#{uid}", GOOD, GOOD, GOOD, Mails.LINKS.recovery()))
                .hasMessageStartingWith("authendpoints.links.verify-email must be an absolute URL");
        assertThatThrownBy(() -> new LinkTemplates(GOOD, "/reset#{uid}{token}", GOOD, GOOD, Mails.LINKS.recovery()))
                .hasMessageStartingWith("authendpoints.links.reset-password must be an absolute URL");
        assertThatThrownBy(() -> new LinkTemplates(GOOD, GOOD, "unlock", GOOD, Mails.LINKS.recovery()))
                .hasMessageStartingWith("authendpoints.links.unlock-factor must be an absolute URL");
        assertThatThrownBy(() -> new LinkTemplates(GOOD, GOOD, GOOD, "not-me", Mails.LINKS.recovery()))
                .hasMessageStartingWith("authendpoints.links.not-me must be an absolute URL");
    }

    private static MailTemplates with(Path place) {
        return Mails.templates(place.toString());
    }

    private static Object constant(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Without the preview and the title, which sum up what the text says. */
    private static String body(String html) {
        return html.replaceAll("(?s)<div style=\"display:none.*?</div>", "").replaceAll("(?s)<h1.*?</h1>", "");
    }

    private static String visible(String html) {
        return html.replaceAll("(?s)<head>.*</head>", "")
                .replaceAll("(?s)<a [^>]*font-weight:600[^>]*>.*?</a>", "") // the button says what the link does
                .replace(FALLBACK, "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("&#\\d+;|&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}
