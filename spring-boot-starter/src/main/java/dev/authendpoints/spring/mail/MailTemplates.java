package dev.authendpoints.spring.mail;

import com.samskivert.mustache.MustacheException;
import dev.authendpoints.account.Language;
import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.words.Lexicon;
import dev.authendpoints.spring.words.Words;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes mails in the language of their reader's account. What they say is in the words named {@code mail} (a {@link Lexicon});
 * how they look is in the Mustache files {@code mail.txt}, {@code mail.html} and those that they mention. A host's own {@code
 * <kind>.txt} (whose first line is {@code Subject: ...}) and {@code <kind>.html} take the place of both for that kind; {@code
 * <kind>_de.txt} is looked for first where the language is German. HTML is escaped, text is not, and no value holds more than
 * one line.
 *
 * <p>Beside a message's own parameters, words and templates may use {@code product}, {@code recipient}, {@code when} (it became
 * necessary), {@code life} (what is left of it, such as "10 minutes"), {@code link}, and in HTML {@code subject}. {@code
 * agent}, {@code provider}, {@code reason} and {@code drift} are put in words; {@code remaining} is {@code left} in words.
 * Where a message has parameters {@code notMeUid} and {@code notMeToken}, {@code notMe} is the URL of a page that takes back
 * what it tells of, and the part that asks "Was it not you?" shows it. A parameter that is missing is empty.
 */
public final class MailTemplates implements MailWriter {
    static final List<MessageKind> KINDS = List.of(
            MessageKind.VERIFY_EMAIL,
            MessageKind.ALREADY_REGISTERED,
            MessageKind.LOGIN_CODE,
            MessageKind.ENABLE_CODE,
            MessageKind.STEP_UP_CODE,
            MessageKind.STEP_UP_FAILED,
            MessageKind.TWO_STEP_DUE,
            MessageKind.RESET_PASSWORD,
            MessageKind.PASSWORD_CHANGED,
            MessageKind.PASSWORD_STOPPED,
            MessageKind.FACTOR_ENABLED,
            MessageKind.CLOCK_SET,
            MessageKind.FACTOR_MOVED,
            MessageKind.FACTOR_REMOVED,
            MessageKind.RECOVERY_CODE_USED,
            MessageKind.RECOVERY_CODES_LOW,
            MessageKind.RECOVERY_CODES_RENEWED,
            MessageKind.TWO_STEP_DISABLED,
            MessageKind.FACTORS_REPLACED,
            MessageKind.START_RECOVERY,
            MessageKind.RECOVERY_STARTED,
            MessageKind.RECOVERY_HALFWAY,
            MessageKind.RECOVERY_ENDING,
            MessageKind.RECOVERY_READY,
            MessageKind.RECOVERY_CANCELLED,
            MessageKind.SUSPICIOUS_LOGIN,
            MessageKind.FACTOR_STOPPED,
            MessageKind.FACTOR_UNLOCKED,
            MessageKind.PASSKEY_COPIED,
            MessageKind.SESSION_ENDED,
            MessageKind.DEVICE_TRUSTED,
            MessageKind.DEVICE_COPIED,
            MessageKind.USERNAME_CHANGED,
            MessageKind.CHANGE_EMAIL,
            MessageKind.EMAIL_CHANGE_ASKED,
            MessageKind.EMAIL_CHANGED,
            MessageKind.ACCOUNT_FROZEN,
            MessageKind.ACCOUNT_CLOSED,
            MessageKind.EMAIL_PUT_BACK,
            MessageKind.ACCOUNT_DISABLED,
            MessageKind.ACCOUNT_ENABLED,
            MessageKind.ROLES_CHANGED,
            MessageKind.SIGNED_OUT,
            MessageKind.PASS_ASKED,
            MessageKind.PASS_ISSUED,
            MessageKind.PASS_USED,
            MessageKind.ACCOUNT_DELETED);

    private static final List<String> KNOWN = List.of(
            "username",
            "code",
            "uid",
            "token",
            "provider",
            "address",
            "agent",
            "registered",
            "former",
            "email",
            "left",
            "shown",
            "until",
            "drift",
            "separated",
            "back",
            "kept",
            "roles",
            "reason",
            "wrote",
            "notMe",
            "language");

    private final Map<Written, MailTemplate> templates = new ConcurrentHashMap<>();
    private final Map<Language, Wording> wordings = new ConcurrentHashMap<>();
    private final String product;
    private final LinkTemplates links;
    private final Lexicon lexicon;
    private final TemplateFiles files;
    private final InstantSource time;

    /**
     * Reads every template and tries it once in every language, so that a broken one stops the start.
     *
     * @param productName what the reader knows the application as
     * @param links the links in mails
     * @param lexicon the words named {@code mail}
     * @param location where the host keeps templates of its own: a directory, or {@code classpath:} and a path; null for
     *     nowhere
     * @param time the time
     */
    public MailTemplates(
            String productName, LinkTemplates links, Lexicon lexicon, @Nullable String location, InstantSource time) {
        this.product = SafeText.line(productName);
        this.links = links;
        this.lexicon = lexicon;
        this.files = new TemplateFiles(location);
        this.time = time;
        lexicon.languages().supported().forEach(language -> KINDS.forEach(kind -> render(example(kind, language))));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when the host's own kind of message has no template that works
     */
    @Override
    public RenderedMail render(Message message) {
        Words words = lexicon.in(message.language());
        MailTemplate template = templates.computeIfAbsent(new Written(message.kind(), words.language()), this::read);
        Optional<String> link = links.link(message);
        try {
            Map<String, Object> values = values(message, wording(words), link.orElse(""));
            String subject = template.subject(values);
            return new RenderedMail(
                    subject,
                    template.text(values),
                    template.html(values, subject),
                    message.params().get("code"),
                    link.orElse(null));
        } catch (MustacheException e) {
            throw broken(message.kind(), e);
        }
    }

    private Wording wording(Words words) {
        return wordings.computeIfAbsent(words.language(), language -> new Wording(words));
    }

    private MailTemplate read(Written written) {
        try {
            return MailTemplate.read(written.kind(), lexicon.in(written.language()), files);
        } catch (IOException | MustacheException e) {
            throw broken(written.kind(), e);
        }
    }

    private Map<String, Object> values(Message message, Wording wording, String link) {
        Map<String, String> values = new HashMap<>();
        KNOWN.forEach(name -> values.put(name, ""));
        message.params().forEach((name, value) -> values.put(name, SafeText.line(value)));
        values.put("remaining", wording.remaining(values.getOrDefault("left", "")));
        values.computeIfPresent("username", (name, value) -> Wording.name(value));
        values.computeIfPresent("former", (name, value) -> Wording.name(value));
        values.computeIfPresent("agent", (name, value) -> wording.agent(value));
        values.computeIfPresent("provider", (name, value) -> wording.provider(value));
        values.computeIfPresent("registered", (name, value) -> wording.instant(value));
        values.computeIfPresent("until", (name, value) -> wording.instant(value));
        values.computeIfPresent("drift", (name, value) -> wording.drift(value));
        values.computeIfPresent("reason", (name, value) -> wording.reason(value));
        values.computeIfPresent("wrote", (name, value) -> Wording.quoted(value));
        values.put("product", product);
        values.put("recipient", SafeText.line(message.recipient()));
        values.put("when", wording.when(message.createdAt()));
        values.put("life", wording.life(Duration.between(time.instant(), message.notAfter())));
        values.put("link", link);
        links.notMe(message).ifPresent(page -> values.put("notMe", page));
        return new HashMap<>(values);
    }

    private static IllegalStateException broken(MessageKind kind, Exception e) {
        return new IllegalStateException(
                "The mail \"" + kind.name() + "\" cannot be written from its templates: " + e.getMessage(), e);
    }

    private Message example(MessageKind kind, Language language) {
        Map<String, String> params = new HashMap<>();
        KNOWN.forEach(name -> params.put(name, name));
        params.put("language", language.tag());
        Instant now = time.instant();
        return new Message(
                "example",
                kind,
                Channel.EMAIL,
                "ada@example.org",
                "example",
                params,
                now,
                now.plus(Duration.ofMinutes(10)));
    }

    /** A kind of mail in a language. */
    private record Written(MessageKind kind, Language language) {}
}
