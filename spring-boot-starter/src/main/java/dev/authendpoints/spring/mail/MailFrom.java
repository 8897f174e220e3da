package dev.authendpoints.spring.mail;

import dev.authendpoints.account.EmailAddress;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/**
 * Whom mails are from.
 *
 * @param address an address the mail server lets this application use
 * @param name the name beside it; empty for none
 */
public record MailFrom(String address, String name) {
    /** Refuses what is not an address. */
    public MailFrom {
        if (EmailAddress.parse(address).isEmpty()) {
            throw new IllegalArgumentException(
                    "authendpoints.mail.from must be an e-mail address, such as no-reply@example.org");
        }
        name = SafeText.line(name);
    }

    InternetAddress header() {
        try {
            return new InternetAddress(address.strip(), name.isEmpty() ? null : name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is there on every platform", e);
        }
    }

    String host() {
        return address.strip().substring(address.strip().lastIndexOf('@') + 1);
    }
}
