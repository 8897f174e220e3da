package dev.authendpoints.password;

import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.Secret;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are taken (NIST SP 800-63B-4 §3.1.1.2): long enough, not common, not the account's own words. No composition
 * rules.
 */
public final class PasswordPolicy {
    /** The longest password, in code points after composition. */
    public static final int MAX_LENGTH = 256;

    private static final int SHORTEST_WORD = 4;
    private final int minLength;
    private final CommonPasswords common;
    private final Collection<String> words;

    /**
     * Creates a policy.
     *
     * @param minLength the shortest password, in code points; at least 8
     * @param common passwords that everybody tries first
     * @param words words of this installation, such as the product's and the company's name
     */
    public PasswordPolicy(int minLength, CommonPasswords common, Collection<String> words) {
        if (minLength < 8 || minLength > 64) {
            throw new IllegalArgumentException("The shortest password must have between 8 and 64 characters");
        }
        this.minLength = minLength;
        this.common = common;
        this.words = words.stream().map(PasswordPolicy::plain).toList();
    }

    /**
     * Judges a password.
     *
     * @param field the field's name in the request
     * @param password the password
     * @param own the account's own words: its username, its address
     * @return what is wrong with it, if anything
     */
    public Optional<FieldError> check(String field, Secret password, Collection<String> own) {
        String text = Normalizer.normalize(password.reveal(), Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length < minLength) {
            return error(field, "too_short", "must have at least {0} characters", minLength);
        }
        if (length > MAX_LENGTH) {
            return error(field, "too_long", "must have at most {0} characters", MAX_LENGTH);
        }
        if (common.contains(text)) {
            return error(field, "too_common", "is one of the passwords that attackers try first");
        }
        String plain = plain(text);
        if (words.stream().anyMatch(word -> guessedFrom(plain, word))
                || own.stream().flatMap(PasswordPolicy::parts).anyMatch(word -> guessedFrom(plain, word))) {
            return error(
                    field,
                    "too_guessable",
                    "must not be made of the username, the e-mail address or this service's name");
        }
        return Optional.empty();
    }

    private static java.util.stream.Stream<String> parts(String word) {
        int at = word.indexOf('@');
        return at < 0
                ? java.util.stream.Stream.of(plain(word))
                : java.util.stream.Stream.of(plain(word), plain(word.substring(0, at)), plain(word.substring(at + 1)));
    }

    /** A password that leaves fewer than four characters beside a known word is the word with a little decoration. */
    private static boolean guessedFrom(String password, String word) {
        return word.length() >= SHORTEST_WORD
                && password.contains(word)
                && password.replace(word, "").length() < SHORTEST_WORD;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .chars()
                .map(PasswordPolicy::unleet)
                .filter(Character::isLetterOrDigit)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static int unleet(int c) {
        int at = "@4031!$57".indexOf(c);
        return at < 0 ? c : "aaoeiisst".charAt(at);
    }

    private static Optional<FieldError> error(String field, String code, String message) {
        return Optional.of(new FieldError(field, code, message));
    }

    private static Optional<FieldError> error(String field, String code, String pattern, int value) {
        return Optional.of(new FieldError(field, code, pattern, List.of(String.valueOf(value))));
    }
}
