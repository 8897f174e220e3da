package dev.authendpoints.spring.mail;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Finds the files of templates: first where the host keeps its own, then on the classpath. */
final class TemplateFiles {
    private static final String OURS = "classpath:authendpoints/mail/";

    private final ResourceLoader loader = new DefaultResourceLoader();
    private final List<String> places = new ArrayList<>();

    TemplateFiles(@Nullable String location) {
        if (location != null) {
            places.add(place(location));
        }
        places.add(OURS);
    }

    /** Partials and parents are read like templates, so that a host overrides the layout alone. */
    Reader reader(String name) throws IOException {
        return new StringReader(read(name));
    }

    String read(String name) throws IOException {
        for (String place : places) {
            Resource file = loader.getResource(place + name);
            if (file.exists()) {
                return file.getContentAsString(StandardCharsets.UTF_8);
            }
        }
        throw new FileNotFoundException("there is no file " + name + " in " + String.join(" or ", places));
    }

    private static String place(String location) {
        String place = location.endsWith("/") ? location : location + "/";
        if (place.startsWith("classpath:")) {
            return place;
        }
        Path directory = Path.of(place.startsWith("file:") ? place.substring("file:".length()) : place);
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException("authendpoints.mail.templates names " + location
                    + ", which is neither a directory nor a place on the classpath (classpath:...)");
        }
        return directory.toUri().toString();
    }
}
