package dev.authendpoints.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the documents as pages that need no server: whoever opens index.html from a disk sees them, too. */
final class Site {
    private static final List<String> OWN = List.of("site.css", "site.js", "diagrams.js", "icon.svg");
    private static final String MERMAID = "/META-INF/resources/webjars/mermaid/11.14.0/dist/mermaid.min.js";
    private final Documents documents;
    private final Path out;

    Site(Documents documents, Path out) {
        this.documents = documents;
        this.out = out;
    }

    void write() throws IOException {
        Files.createDirectories(out);
        List<Page> pages = documents.inOrder();
        Layout layout = new Layout(documents.navigation(), documents, text("layout.html"));
        for (int at = 0; at < pages.size(); at++) {
            Page page = pages.get(at);
            Body body = new Body(documents, page);
            String html = layout.page(page, body, at == 0 ? null : pages.get(at - 1), next(pages, at));
            Files.writeString(created(page.target()), html);
            for (String file : body.files()) {
                Files.copy(
                        documents.root().resolve(file),
                        created(Body.copyOf(file)),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(created("search-index.js"), SearchIndex.of(pages));
        for (String name : OWN) {
            Files.writeString(created(name), text(name));
        }
        copy(MERMAID, "mermaid.min.js");
    }

    private static @Nullable Page next(List<Page> pages, int at) {
        return at + 1 < pages.size() ? pages.get(at + 1) : null;
    }

    private Path created(String target) throws IOException {
        Path file = out.resolve(target);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return file;
    }

    private void copy(String resource, String target) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in, resource), created(target), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
