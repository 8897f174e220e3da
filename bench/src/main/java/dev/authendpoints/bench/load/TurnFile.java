package dev.authendpoints.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers beside a file of users whose turn is next. A program that began with the first user again would present codes
 * that the program before it has used up within the same 30 s.
 */
final class TurnFile {
    private final Path path;

    TurnFile(Path users) {
        this.path = users.resolveSibling(users.getFileName() + ".turn");
    }

    long first() throws IOException {
        String text = Files.exists(path)
                ? Files.readString(path, StandardCharsets.US_ASCII).strip()
                : "0";
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    void goOnAt(long position) throws IOException {
        Files.writeString(path, String.valueOf(position), StandardCharsets.US_ASCII);
    }
}
