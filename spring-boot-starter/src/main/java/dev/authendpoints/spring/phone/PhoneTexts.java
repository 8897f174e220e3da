package dev.authendpoints.spring.phone;

import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.mail.LinkTemplates;
import dev.authendpoints.spring.mail.SafeText;
import dev.authendpoints.spring.words.Lexicon;
import dev.authendpoints.spring.words.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes text messages in the language of their reader's account: who asks, the code, and a last line by which phones offer the
 * code on the pages of one domain and on no others (WICG, "Origin-bound one-time codes delivered via SMS"). There is no link:
 * people must not learn to follow any. The one exception are notices of a recovery, which somebody may have to stop who has
 * lost the mailbox.
 */
public final class PhoneTexts {
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private final String product;
    private final String domain;
    private final LinkTemplates links;
    private final Lexicon lexicon;

    /**
     * Creates it.
     *
     * @param product what people know the application as
     * @param domain whose pages the codes are for, such as {@code auth.example.org}
     * @param links the links in notices
     * @param lexicon the words named {@code phone}
     * @throws IllegalArgumentException when that is no domain
     */
    public PhoneTexts(String product, String domain, LinkTemplates links, Lexicon lexicon) {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    "authendpoints.phone.domain must be the domain whose pages ask for codes, such as"
                            + " auth.example.org");
        }
        this.product = SafeText.line(product);
        this.domain = domain;
        this.links = links;
        this.lexicon = lexicon;
    }

    /**
     * Writes a message.
     *
     * @param message what it says
     * @return its text, or nothing for a kind that is not for phones
     */
    Optional<String> of(Message message) {
        Words words = lexicon.in(message.language());
        Optional<String> code = Optional.ofNullable(message.params().get("code"));
        return words.find(message.kind().name())
                .or(() -> code.map(any -> words.get(MessageKind.LOGIN_CODE.name())))
                .map(text -> filled(text, message, code.orElse("")))
                .map(text -> code.map(shown -> text + "\n\n@" + domain + " #" + shown)
                        .orElse(text));
    }

    private String filled(String text, Message message, String code) {
        return text.replace("{{product}}", product)
                .replace("{{code}}", code)
                .replace("{{link}}", links.link(message).orElse(""));
    }
}
