package dev.authendpoints.spring.mail;

import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.words.Languages;
import dev.authendpoints.spring.words.Lexicon;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages to ada, at noon. */
public final class Mails {
    /** Noon. */
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    /** A clock that stands still. */
    public static final InstantSource CLOCK = InstantSource.fixed(NOON);
    /** The pages of an application. */
    public static final LinkTemplates LINKS = new LinkTemplates(
            "https://app.example.org/confirm#uid={uid}&token={token}",
            "https://app.example.org/reset#uid={uid}&token={token}",
            "https://app.example.org/unlock#uid={uid}&token={token}",
            "https://app.example.org/not-me#uid={uid}&token={token}",
            new LinkTemplates.RecoveryPages(
                    "https://app.example.org/start#uid={uid}&token={token}",
                    "https://app.example.org/stop#uid={uid}&token={token}",
                    "https://app.example.org/finish#uid={uid}&token={token}"));

    private static final MailTemplates OURS = templates(null);

    static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0";

    private Mails() {}

    public static MailTemplates templates() {
        return OURS;
    }

    static MailTemplates templates(@Nullable String place) {
        return new MailTemplates("Bread & Co", LINKS, new Lexicon("mail", Languages.ours(), place), place, CLOCK);
    }

    public static Message message(MessageKind kind) {
        return message(kind, Map.of());
    }

    public static Message message(MessageKind kind, Map<String, String> changes) {
        Map<String, String> params = new HashMap<>(Map.of(
                "username", "ada",
                "code", "493817",
                "uid", "kq3vT0vVQxq1u7s0q2m4Gw",
                "token", "Zk1m8Y0cX2b6oQ4p-7uT3w_5rS9dF1gH2jK4lZ6xC8v",
                "provider", "Authenticator",
                "registered", "2026-03-01T09:30:00Z",
                "former", "countess",
                "email", "ada@example.net",
                "address", "203.0.113.7",
                "agent", FIREFOX));
        params.put("left", "9");
        params.putAll(changes);
        return to("ada@example.org", kind, params);
    }

    static Message to(String recipient, MessageKind kind, Map<String, String> params) {
        return new Message(
                "mEZbN9",
                kind,
                Channel.EMAIL,
                recipient,
                "account/ada",
                params,
                NOON,
                NOON.plus(Duration.ofMinutes(10)));
    }
}
