package dev.authendpoints.secret;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that people copy by hand or read to each other: characters of Crockford's base32, five bits each, in groups with
 * hyphens between them. The alphabet has neither I, L, O nor U, so that whoever copied a code by hand, or cannot read their own
 * hand, is understood: what looks like a 1, a 0 or a V is read as one. Case, hyphens and white space are forgiven, too.
 *
 * @param characters how many characters it has
 * @param group how many stand together
 */
public record ReadableCode(int characters, int group) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FIVE_BITS = 31;
    /** Nobody's hand or word processor makes more of it; what is longer is not looked at. */
    private static final int LONGEST = 100;
    /** White space, the hyphen of the keyboard, and what word processors make of it: hyphens, dashes, the minus sign. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\-\\u2010-\\u2015\\u2212]");

    private static final Pattern ALPHANUMERIC = Pattern.compile("[0-9A-Za-z]*");

    /**
     * Makes a code: five bits of every random byte give a character.
     *
     * @param dice randomness
     * @return the code as it is shown
     */
    public Secret fresh(Dice dice) {
        StringBuilder code = new StringBuilder();
        byte[] random = dice.bytes(characters);
        for (int i = 0; i < characters; i++) {
            code.append(i > 0 && i % group == 0 ? "-" : "").append(ALPHABET.charAt(random[i] & FIVE_BITS));
        }
        return new Secret(code.toString());
    }

    /**
     * Gives the form that is hashed: without hyphens.
     *
     * @param fresh a code as it is shown
     * @return its characters
     */
    public Secret canonical(Secret fresh) {
        return new Secret(fresh.reveal().replace("-", ""));
    }

    /**
     * Reads what was typed into the form that is hashed.
     *
     * @param text any text
     * @return its characters, if it is a code of this length and nothing else
     */
    public Optional<Secret> read(Secret text) {
        String typed = text.reveal();
        String joined = typed.length() > LONGEST ? "" : BETWEEN.matcher(typed).replaceAll("");
        boolean fits =
                joined.length() == characters && ALPHANUMERIC.matcher(joined).matches();
        return fits ? Optional.of(new Secret(unmistaken(joined))) : Optional.empty();
    }

    /** After the shape was checked: upper case outside ASCII makes ASCII letters of others. */
    private static String unmistaken(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('U', 'V');
    }
}
