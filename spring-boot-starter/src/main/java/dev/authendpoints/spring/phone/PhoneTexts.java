package dev.authendpoints.spring.phone;

import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.mail.SafeText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes text messages: who asks, the code, and a last line by which phones offer the code on the pages of one domain and on no
 * others (WICG, "Origin-bound one-time codes delivered via SMS"). There is no link: people must not learn to follow any.
 */
public final class PhoneTexts {
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private final String product;
    private final String domain;

    /**
     * Creates it.
     *
     * @param product what people know the application as
     * @param domain whose pages the codes are for, such as {@code auth.example.org}
     * @throws IllegalArgumentException when that is no domain
     */
    public PhoneTexts(String product, String domain) {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    "authendpoints.phone.domain must be the domain whose pages ask for codes, such as"
                            + " auth.example.org");
        }
        this.product = SafeText.line(product);
        this.domain = domain;
    }

    /**
     * Writes a message.
     *
     * @param message what it says
     * @return its text, or nothing for a kind that is not for phones
     */
    Optional<String> of(Message message) {
        return Optional.ofNullable(message.params().get("code"))
                .map(code -> product + ": " + code + use(message.kind()) + "\n\n@" + domain + " #" + code);
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
