package dev.authendpoints.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Passwords that everybody tries first, compared without regard to case. */
public final class CommonPasswords {
    private final Set<String> passwords;

    private CommonPasswords(Set<String> passwords) {
        this.passwords = passwords;
    }

    /**
     * Reads the list that ships with this library.
     *
     * @return the list
     */
    public static CommonPasswords shipped() {
        InputStream list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
        return read(list);
    }

    /**
     * Reads a list: UTF-8, one password a line, lines that start with {@code #} and a space are comments.
     *
     * @param list the list, which is closed
     * @return the list
     */
    public static CommonPasswords read(InputStream list) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return new CommonPasswords(lines.lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String password) {
        return passwords.contains(password.toLowerCase(Locale.ROOT));
    }
}
