package dev.authendpoints.spring.mail;

import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * The links in mails, as URLs with {@code {uid}} and {@code {token}} in them; best in the fragment, which no server and no
 * log sees. They are never built from a request.
 *
 * @param verifyEmail the page that confirms an address
 * @param resetPassword the page that takes a new password
 * @param unlockFactor the page that gives stopped factors their tries back
 * @param notMe the page that says that a change was not its owner's
 */
public record LinkTemplates(String verifyEmail, String resetPassword, String unlockFactor, String notMe) {
    /** Refuses what gives no link. */
    public LinkTemplates {
        check("authendpoints.links.verify-email", verifyEmail);
        check("authendpoints.links.reset-password", resetPassword);
        check("authendpoints.links.unlock-factor", unlockFactor);
        check("authendpoints.links.not-me", notMe);
    }

    Optional<String> link(Message message) {
        return template(message.kind()).map(template -> filled(template, message, "uid", "token"));
    }

    /** The page that says: this was not me. */
    Optional<String> notMe(Message message) {
        return message.params().containsKey("notMeToken")
                ? Optional.of(filled(notMe, message, "notMeUid", "notMeToken"))
                : Optional.empty();
    }

    private static String filled(String template, Message message, String uid, String token) {
        return template.replace("{uid}", param(message, uid)).replace("{token}", param(message, token));
    }

    private Optional<String> template(MessageKind kind) {
        if (kind.equals(MessageKind.VERIFY_EMAIL) || kind.equals(MessageKind.CHANGE_EMAIL)) {
            return Optional.of(verifyEmail);
        }
        if (kind.equals(MessageKind.RESET_PASSWORD) || kind.equals(MessageKind.ACCOUNT_FROZEN)) {
            return Optional.of(resetPassword);
        }
        return kind.equals(MessageKind.FACTOR_STOPPED) ? Optional.of(unlockFactor) : Optional.empty();
    }

    private static String param(Message message, String name) {
        return UriUtils.encode(message.params().getOrDefault(name, ""), StandardCharsets.UTF_8);
    }

    private static void check(String property, String template) {
        if (!template.contains("{uid}") || !template.contains("{token}") || !isAbsolute(template)) {
            throw new IllegalArgumentException(
                    property + " must be an absolute URL with {uid} and {token} in it, such as"
                            + " https://app.example.org/confirm#uid={uid}&token={token}");
        }
    }

    private static boolean isAbsolute(String template) {
        try {
            return URI.create(template.replace("{uid}", "u").replace("{token}", "t"))
                            .getHost()
                    != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
