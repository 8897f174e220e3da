package dev.authendpoints.spring.factor;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.authendpoints.account.Account;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.web.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
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
 * the printer. A sheet says whose codes they are, for what, from when, and how one is used; it is made of the answer and kept
 * by nobody on the way.
 */
public final class RecoverySheet {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML);
    /** Nothing but the styles in it: no script, no picture, no form, no frame. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final String product;
    private final InstantSource time;
    private final Template text;
    private final Template page;

    /**
     * Reads the templates.
     *
     * @param product what the reader knows the application as
     * @param time the time
     */
    public RecoverySheet(String product, InstantSource time) {
        this.product = product;
        this.time = time;
        this.text = Mustache.compiler().escapeHTML(false).compile(read("recovery-codes.txt"));
        this.page = Mustache.compiler().escapeHTML(true).compile(read("recovery-codes.html"));
    }

    ResponseEntity<byte[]> answer(@Nullable String accept, Account account, List<Secret> codes) {
        MediaType form = wanted(accept);
        if (form.equals(MediaType.APPLICATION_JSON)) {
            return EnableReply.codes(new Reply(), codes);
        }
        boolean plain = form.equals(MediaType.TEXT_PLAIN);
        String sheet = (plain ? text : page).execute(model(account, codes));
        return ResponseEntity.ok()
                .contentType(new MediaType(form, StandardCharsets.UTF_8))
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

    private Map<String, Object> model(Account account, List<Secret> codes) {
        List<Map<String, String>> numbered = IntStream.range(0, codes.size())
                .mapToObj(i -> Map.of(
                        "number",
                        String.format(Locale.ROOT, "%2d", i + 1),
                        "code",
                        codes.get(i).reveal()))
                .toList();
        return Map.of(
                "product", product,
                "username", account.username().text(),
                "email", account.email().text(),
                "day", DAY.format(time.instant()),
                "codes", numbered);
    }

    private static String read(String name) {
        try (InputStream file = RecoverySheet.class.getResourceAsStream("/authendpoints/sheet/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
