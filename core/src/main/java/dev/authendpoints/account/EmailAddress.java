package dev.authendpoints.account;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address: an ASCII dot-atom, an @ and a host name (RFC 5321 §4.1.2 without quoted local parts and address
 * literals). Internationalised host names are kept in their ASCII form (RFC 5891).
 *
 * @param text the address as mail is sent to it
 * @param key the form that is compared
 */
public record EmailAddress(String text, String key) {
    private static final int MAX_LENGTH = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /**
     * Reads an address.
     *
     * @param text any text; surrounding white space is ignored
     * @return the address, or nothing when the text is not one
     */
    public static Optional<EmailAddress> parse(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || at > 64 || address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        return asciiHost(address.substring(at + 1))
                .filter(host -> LOCAL.matcher(local).matches())
                .map(host -> local + "@" + host)
                .filter(whole -> whole.length() <= MAX_LENGTH)
                .map(whole -> new EmailAddress(whole, whole.toLowerCase(Locale.ROOT)));
    }

    /**
     * Hides most of the local part, for answers to somebody who may not know the address.
     *
     * @return such as {@code a***@example.org}
     */
    public String masked() {
        return text.charAt(0) + "***" + text.substring(text.lastIndexOf('@'));
    }

    private static Optional<String> asciiHost(String host) {
        try {
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return isHostName(ascii) ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isHostName(String host) {
        String[] labels = host.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return labels.length > 1 && !labels[labels.length - 1].chars().allMatch(Character::isDigit);
    }

    @Override
    public String toString() {
        return masked();
    }
}
