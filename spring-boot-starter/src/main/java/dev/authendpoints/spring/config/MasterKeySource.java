package dev.authendpoints.spring.config;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** Where the master key comes from: the configuration, or in development a file that only its owner reads. */
public final class MasterKeySource {
    /** Where development keeps it. */
    public static final Path DEVELOPMENT = Path.of("data", "master.key");

    private MasterKeySource() {}

    /**
     * Gives the key.
     *
     * @param properties the configuration
     * @param file where development keeps it
     * @param dice makes development's
     * @return the key
     * @throws UnsafeConfiguration when the text is no key
     */
    public static MasterKey open(AuthEndpointsProperties properties, Path file, Dice dice) {
        String text = Optional.ofNullable(properties.masterKey()).orElseGet(() -> fromFile(file, dice));
        return parse(text);
    }

    /** Before there is a database: what is wrong with a key must not wait until one answers. */
    static Optional<String> objection(String text) {
        try {
            parse(text);
            return Optional.empty();
        } catch (UnsafeConfiguration e) {
            return e.sentences().stream().findFirst();
        }
    }

    private static MasterKey parse(String text) {
        if (text.startsWith("${")) {
            throw new UnsafeConfiguration(
                    List.of("Set the environment variable that authendpoints.master-key names: it has no value."));
        }
        try {
            return MasterKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UnsafeConfiguration(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static String fromFile(Path file, Dice dice) {
        try {
            if (!Files.exists(file)) {
                create(file, MasterKey.generate(dice));
            }
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("The master key file " + file + " can be neither read nor made", e);
        }
    }

    /** Written aside and moved, so that a crash leaves a whole key or none. */
    private static void create(Path file, String key) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Files.createDirectories(folder);
        Path draft = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        folder,
                        "master",
                        ".key",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "master", ".key");
        try {
            Files.writeString(draft, key, StandardCharsets.US_ASCII);
            Files.createLink(file, draft); // fails when another process was first
        } catch (FileAlreadyExistsException e) {
            return; // its key counts
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
