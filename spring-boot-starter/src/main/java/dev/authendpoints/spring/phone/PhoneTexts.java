package dev.authendpoints.spring.phone;

import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.mail.LinkTemplates;
import dev.authendpoints.spring.mail.SafeText;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes text messages: who asks, the code, and a last line by which phones offer the code on the pages of one domain and on no
 * others (WICG, "Origin-bound one-time codes delivered via SMS"). There is no link: people must not learn to follow any. The one
 * exception are notices of a recovery, which somebody may have to stop who has lost the mailbox.
 */
public final class PhoneTexts {
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    /** What is grave reaches its owner on every channel. */
    private static final Map<MessageKind, String> NOTICES = Map.of(
            MessageKind.FACTORS_REPLACED,
                    "all second steps of your account were replaced by a new one. If it was not you, act now: set a new"
                            + " password and write to those who run this service.",
            MessageKind.RECOVERY_STARTED,
                    "somebody who knows your password says that all second steps of your account are lost, and waits to"
                            + " be let in. If it is not you, stop it now: ",
            MessageKind.RECOVERY_HALFWAY,
                    "half of the wait is over of somebody who says that all second steps of your account are lost. If it"
                            + " is not you, stop it now: ",
            MessageKind.RECOVERY_ENDING,
                    "the wait is over: whoever says that all second steps of your account are lost may now be let in. If"
                            + " it is not you, stop it now: ",
            MessageKind.RECOVERY_CANCELLED, "the recovery of your account was stopped. Nobody was let in by it.",
            MessageKind.PASS_ASKED,
                    "somebody told our helpdesk that they are you and have lost their second step. If it was not you, call"
                            + " the helpdesk now, at a number that you know already.",
            MessageKind.PASS_ISSUED,
                    "our helpdesk gave out a pass that stands for your second step. If you did not ask for it, change your"
                            + " password now, and call the helpdesk at a number that you know already.",
            MessageKind.PASS_USED,
                    "somebody gave your password and a pass of our helpdesk, and may replace your second steps now. If it"
                            + " was not you, change your password at once.");

    private final String product;
    private final String domain;
    private final LinkTemplates links;

    /**
     * Creates it.
     *
     * @param product what people know the application as
     * @param domain whose pages the codes are for, such as {@code auth.example.org}
     * @param links the links in notices
     * @throws IllegalArgumentException when that is no domain
     */
    public PhoneTexts(String product, String domain, LinkTemplates links) {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    "authendpoints.phone.domain must be the domain whose pages ask for codes, such as"
                            + " auth.example.org");
        }
        this.product = SafeText.line(product);
        this.domain = domain;
        this.links = links;
    }

    /**
     * Writes a message.
     *
     * @param message what it says
     * @return its text, or nothing for a kind that is not for phones
     */
    Optional<String> of(Message message) {
        return Optional.ofNullable(message.params().get("code"))
                .map(code -> product + ": " + code + use(message.kind()) + "\n\n@" + domain + " #" + code)
                .or(() -> Optional.ofNullable(NOTICES.get(message.kind()))
                        .map(notice ->
                                product + ": " + notice + links.link(message).orElse("")));
    }

    private static String use(MessageKind kind) {
        if (kind.equals(MessageKind.ENABLE_CODE)) {
            return " is the code that adds this phone to your account. Tell nobody.";
        }
        return kind.equals(MessageKind.STEP_UP_CODE)
                ? " confirms that it is you. Tell nobody, not even us."
                : " is your sign-in code. Tell nobody, not even us.";
    }
}
