package dev.authendpoints.spring.mail;

import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriUtils;

/**
 * The links in mails, as URLs with {@code {uid}} and {@code {token}} in them; best in the fragment, which no server and no
 * log sees. They are never built from a request.
 *
 * @param verifyEmail the page that confirms an address
 * @param resetPassword the page that takes a new password
 * @param unlockFactor the page that gives stopped factors their tries back
 * @param notMe the page that says that a change was not its owner's
 * @param recovery the pages of a recovery
 */
public record LinkTemplates(
        String verifyEmail, String resetPassword, String unlockFactor, String notMe, RecoveryPages recovery) {
    private static final Set<MessageKind> NOTICES =
            Set.of(MessageKind.RECOVERY_STARTED, MessageKind.RECOVERY_HALFWAY, MessageKind.RECOVERY_ENDING);

    /** Refuses what gives no link. */
    public LinkTemplates {
        check("authendpoints.links.verify-email", verifyEmail);
        check("authendpoints.links.reset-password", resetPassword);
        check("authendpoints.links.unlock-factor", unlockFactor);
        check("authendpoints.links.not-me", notMe);
    }

    /**
     * Writes the link of a message.
     *
     * @param message the message
     * @return the link, if its kind has one
     */
    public Optional<String> link(Message message) {
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
        if (kind.equals(MessageKind.START_RECOVERY)) {
            return Optional.of(recovery.start());
        }
        if (kind.equals(MessageKind.RECOVERY_READY)) {
            return Optional.of(recovery.finish());
        }
        if (NOTICES.contains(kind)) {
            return Optional.of(recovery.cancel());
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

    /**
     * The pages of a recovery.
     *
     * @param start the page that begins it
     * @param cancel the page that ends it
     * @param finish the page that completes it
     */
    public record RecoveryPages(String start, String cancel, String finish) {
        /** Refuses what gives no link. */
        public RecoveryPages {
            check("authendpoints.links.start-recovery", start);
            check("authendpoints.links.cancel-recovery", cancel);
            check("authendpoints.links.finish-recovery", finish);
        }
    }
}
