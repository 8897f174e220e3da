package dev.authendpoints.spring.mail;

import com.samskivert.mustache.MustacheException;
import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
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
 * Writes mails. Each kind has two Mustache files, {@code <kind>.txt} (whose first line is {@code Subject: ...}) and {@code
 * <kind>.html}, looked for in the host's own place first and then in {@code authendpoints/mail/} on the classpath. HTML is
 * escaped, text is not, and no value holds more than one line.
 *
 * <p>Beside a message's own parameters a template may use {@code product}, {@code recipient}, {@code when} (it became
 * necessary), {@code life} (what is left of it, such as "10 minutes"), {@code link}, and in HTML {@code subject}. {@code
 * agent}, {@code provider}, {@code reason} and {@code left} are put in words. Where a message has parameters {@code notMeUid} and {@code
 * notMeToken}, {@code notMe} is the URL of a page that takes back what it tells of, and the part that asks "Was it not you?"
 * shows it. A parameter that is missing is empty.
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
            "notMe");

    private final Map<MessageKind, MailTemplate> templates = new ConcurrentHashMap<>();
    private final String product;
    private final LinkTemplates links;
    private final TemplateFiles files;
    private final InstantSource time;

    /**
     * Reads every template and tries it once, so that a broken one stops the start.
     *
     * @param productName what the reader knows the application as
     * @param links the links in mails
     * @param location where the host keeps templates of its own: a directory, or {@code classpath:} and a path; null for
     *     nowhere
     * @param time the time
     */
    public MailTemplates(String productName, LinkTemplates links, @Nullable String location, InstantSource time) {
        this.product = SafeText.line(productName);
        this.links = links;
        this.files = new TemplateFiles(location);
        this.time = time;
        KINDS.forEach(kind -> render(example(kind)));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when the host's own kind of message has no template that works
     */
    @Override
    public RenderedMail render(Message message) {
        MailTemplate template = templates.computeIfAbsent(message.kind(), this::read);
        Optional<String> link = links.link(message);
        Map<String, String> model = model(message, link.orElse(""));
        try {
            String subject = template.subject(model);
            return new RenderedMail(
                    subject,
                    template.text(model),
                    template.html(model, subject),
                    message.params().get("code"),
                    link.orElse(null));
        } catch (MustacheException e) {
            throw broken(message.kind(), e);
        }
    }

    private MailTemplate read(MessageKind kind) {
        try {
            return MailTemplate.read(kind, files);
        } catch (IOException | MustacheException e) {
            throw broken(kind, e);
        }
    }

    private Map<String, String> model(Message message, String link) {
        Map<String, String> model = new HashMap<>();
        KNOWN.forEach(name -> model.put(name, ""));
        message.params().forEach((name, value) -> model.put(name, SafeText.line(value)));
        model.computeIfPresent("username", (name, value) -> Wording.name(value));
        model.computeIfPresent("former", (name, value) -> Wording.name(value));
        model.computeIfPresent("agent", (name, value) -> Wording.agent(value));
        model.computeIfPresent("provider", (name, value) -> Wording.provider(value));
        model.computeIfPresent("registered", (name, value) -> Wording.instant(value));
        model.computeIfPresent("until", (name, value) -> Wording.instant(value));
        model.computeIfPresent("reason", (name, value) -> Wording.reason(value));
        model.computeIfPresent("wrote", (name, value) -> Wording.quoted(value));
        model.computeIfPresent("left", (name, value) -> Wording.left(value));
        model.put("product", product);
        model.put("recipient", SafeText.line(message.recipient()));
        model.put("when", Wording.when(message.createdAt()));
        model.put("life", Wording.life(Duration.between(time.instant(), message.notAfter())));
        model.put("link", link);
        links.notMe(message).ifPresent(page -> model.put("notMe", page));
        return model;
    }

    private static IllegalStateException broken(MessageKind kind, Exception e) {
        return new IllegalStateException(
                "The mail \"" + kind.name() + "\" cannot be written from its templates: " + e.getMessage(), e);
    }

    private Message example(MessageKind kind) {
        Map<String, String> params = new HashMap<>();
        KNOWN.forEach(name -> params.put(name, name));
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
}
