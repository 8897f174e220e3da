package dev.authendpoints.spring.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Where files are looked for: first where the host keeps its own, then on the classpath. */
public final class Places {
    private final ResourceLoader loader = new DefaultResourceLoader();
    private final List<String> all = new ArrayList<>();

    /**
     * Checks the host's place.
     *
     * @param property what names it
     * @param location a directory, or {@code classpath:} and a path; null for nowhere
     * @param ours our own place, which ends with a slash
     * @throws IllegalStateException when the host's is neither
     */
    public Places(String property, @Nullable String location, String ours) {
        if (location != null) {
            all.add(place(property, location));
        }
        all.add(ours);
    }

    /**
     * Reads the first file of a name.
     *
     * @param name the file's name
     * @return its text, if there is one
     */
    public Optional<String> read(String name) {
        return every(name).stream().findFirst();
    }

    /** All files of a name, the host's first. */
    List<String> every(String name) {
        return all.stream()
                .map(place -> loader.getResource(place + name))
                .filter(Resource::exists)
                .map(Places::text)
                .toList();
    }

    @Override
    public String toString() {
        return String.join(" or ", all);
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(String property, String location) {
        String place = location.endsWith("/") ? location : location + "/";
        if (place.startsWith("classpath:")) {
            return place;
        }
        Path directory = Path.of(place.startsWith("file:") ? place.substring("file:".length()) : place);
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException(property + " names " + location
                    + ", which is neither a directory nor a place on the classpath (classpath:...)");
        }
        return directory.toUri().toString();
    }
}
