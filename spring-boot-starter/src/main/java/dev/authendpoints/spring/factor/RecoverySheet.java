package dev.authendpoints.spring.factor;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.authendpoints.account.Account;
import dev.authendpoints.account.Language;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.spring.words.Languages;
import dev.authendpoints.spring.words.Lexicon;
import dev.authendpoints.spring.words.Lines;
import dev.authendpoints.spring.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Writes new recovery codes as the client wants them: JSON, or a sheet to be kept on paper, as plain text or as a page for
 * the printer. A sheet says whose codes they are, for what, from when, and how one is used, in the language of the account; it
 * is made of the answer and kept by nobody on the way.
 */
public final class RecoverySheet {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withZone(ZoneOffset.UTC);
    private static final Mustache.Compiler PLAIN = Mustache.compiler().escapeHTML(false);
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML);
    /** Nothing but the styles in it: no script, no picture, no form, no frame. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final String product;
    private final Lexicon lexicon;
    private final InstantSource time;
    private final Template text;
    private final Template page;

    /**
     * Reads the layouts and tries them once in every language, so that words that do not fit stop the start.
     *
     * @param product what the reader knows the application as
     * @param lexicon the words named {@code sheet}
     * @param time the time
     * @throws IllegalStateException when a layout cannot be filled with the words of a language
     */
    public RecoverySheet(String product, Lexicon lexicon, InstantSource time) {
        this.product = product;
        this.lexicon = lexicon;
        this.time = time;
        this.text = PLAIN.compile(read("recovery-codes.txt"));
        this.page = Mustache.compiler().escapeHTML(true).compile(read("recovery-codes.html"));
        lexicon.languages().supported().forEach(this::attempt);
    }

    ResponseEntity<byte[]> answer(@Nullable String accept, Account account, List<Secret> codes) {
        MediaType form = wanted(accept);
        if (form.equals(MediaType.APPLICATION_JSON)) {
            return EnableReply.codes(new Reply(), codes);
        }
        Words words = lexicon.in(account.language());
        boolean plain = form.equals(MediaType.TEXT_PLAIN);
        String username = account.username().text();
        String email = account.email().text();
        Map<String, String> values = values(words, username, email);
        List<Map<String, String>> numbered = numbered(codes);
        String sheet = plain ? text(words, values, numbered) : page(words, values, numbered);
        return ResponseEntity.ok()
                .contentType(new MediaType(form, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        plain ? "attachment; filename=\"recovery-codes.txt\"" : "inline")
                .header("Content-Security-Policy", POLICY)
                .body(sheet.getBytes(StandardCharsets.UTF_8));
    }

    /** The first of the forms that the client likes best; JSON for whoever takes anything, or says nothing that can be read. */
    static MediaType wanted(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .flatMap(range -> FORMS.stream().filter(range::includes))
                    .findFirst()
                    .orElse(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_JSON;
        }
    }

    private void attempt(Language language) {
        Words words = lexicon.in(language);
        Map<String, String> values = values(words, "ada", "ada@example.org");
        try {
            text(words, values, List.of());
            page(words, values, List.of());
        } catch (MustacheException e) {
            throw new IllegalStateException(
                    "The sheet of recovery codes cannot be written in " + language + ": " + e.getMessage(), e);
        }
    }

    private Map<String, String> values(Words words, String username, String email) {
        Locale locale = words.language().locale();
        String day = DAY.withLocale(locale).format(time.instant());
        return Map.of("product", product, "username", username, "email", email, "day", day);
    }

    /** Paragraphs are broken into lines; what stands below a heading is indented. */
    private String text(Words words, Map<String, String> values, List<Map<String, String>> codes) {
        Locale locale = words.language().locale();
        Map<String, Object> model = new HashMap<>();
        said(words, values).forEach((key, sentence) -> {
            String lines = Lines.of(sentence, locale);
            boolean below = key.endsWith(".text");
            model.put(key, below ? lines.indent(2).stripTrailing() : lines);
        });
        model.put("codes", codes);
        return text.execute(model);
    }

    private String page(Words words, Map<String, String> values, List<Map<String, String>> codes) {
        Locale locale = words.language().locale();
        Map<String, Object> model = new HashMap<>(said(words, values));
        model.put("lang", locale.toLanguageTag());
        model.put("dir", Languages.direction(locale));
        model.put("codes", codes);
        return page.execute(model);
    }

    /** All words with the values in them, by the names that layouts know them by. */
    private static Map<String, String> said(Words words, Map<String, String> values) {
        Map<String, String> said = new HashMap<>(words.beginning(""));
        said.replaceAll((key, sentence) -> PLAIN.compile(sentence).execute(values));
        return said;
    }

    private static List<Map<String, String>> numbered(List<Secret> codes) {
        return IntStream.range(0, codes.size())
                .mapToObj(i -> Map.of(
                        "number",
                        String.format(Locale.ROOT, "%2d", i + 1),
                        "code",
                        codes.get(i).reveal()))
                .toList();
    }

    private static String read(String name) {
        try (InputStream file = RecoverySheet.class.getResourceAsStream("/authendpoints/sheet/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
