package dev.authendpoints.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address: an ASCII dot-atom, an @ and a host name (RFC 5321 §4.1.2 without quoted local parts and address
 * literals). Internationalised host names are kept in their ASCII form. In their own script they are taken where the
 * standard of 2003, which the platform implements, and that of 2010 (RFC 5891) agree: letters, digits and marks that need no
 * more than lower case and composition. What they read differently (ß, ς, joiners) is refused and can be given in its ASCII
 * form.
 *
 * @param text the address as mail is sent to it
 * @param key the form that is compared
 */
public record EmailAddress(String text, String key) {
    private static final int MAX_LENGTH = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern HOST_OF_ANY_SCRIPT = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}.-]+");
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
            boolean agreed = isAscii(host) || meansItself(host, IDN.toUnicode(ascii));
            return agreed && isHostName(ascii) ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(String host) {
        return host.chars().allMatch(c -> c < 0x80);
    }

    /** Whether the older standard has mapped nothing but case and composition, and read no sign as a letter. */
    private static boolean meansItself(String host, String read) {
        String composed = Normalizer.normalize(host, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return read.equals(Normalizer.normalize(composed, Normalizer.Form.NFC))
                && HOST_OF_ANY_SCRIPT.matcher(read).matches();
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
