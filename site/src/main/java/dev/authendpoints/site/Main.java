package dev.authendpoints.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./dev docs}: writes the pages of docs/endpoints anew, and makes the site, unless something is wrong with the
 * documents.
 */
final class Main {
    private Main() {}

    /**
     * Makes it.
     *
     * @param args the root of the repository, and the folder to write to
     */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Reference reference = Reference.read(root);
        reference.write(root);
        Documents documents = Documents.read(root);
        List<String> faults = new ArrayList<>(reference.faults());
        faults.addAll(documents.faults());
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
        new Site(documents, Path.of(args[1])).write();
    }
}
