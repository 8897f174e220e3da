package dev.authendpoints.factor.passkey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people call the authenticators that most passkeys live in. It names a passkey, and decides nothing. */
final class AuthenticatorNames {
    private final Map<UUID, String> names;

    private AuthenticatorNames(Map<UUID, String> names) {
        this.names = names;
    }

    /** Reads the list that ships: a model and its name a line, lines that start with {@code #} are comments. */
    static AuthenticatorNames shipped() {
        InputStream list = Objects.requireNonNull(AuthenticatorNames.class.getResourceAsStream("authenticators.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return new AuthenticatorNames(lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableMap(
                            line -> UUID.fromString(line.substring(0, line.indexOf(' '))),
                            line -> line.substring(line.indexOf(' ') + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> of(UUID model) {
        return Optional.ofNullable(names.get(model));
    }
}
