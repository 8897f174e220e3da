package dev.authendpoints.site;

import java.nio.file.Path;

/** Paths with slashes, from the root of the repository or of the site. */
final class Paths {
    private Paths() {}

    /** Where a link of a file leads to, without what follows a {@code #}; the file itself where nothing else is there. */
    static String resolve(String from, String link) {
        String path = link.replaceAll("#.*", "");
        return path.isEmpty() ? from : text(folder(from).resolve(path).normalize());
    }

    /** What follows the {@code #}; empty where there is none. */
    static String fragment(String link) {
        int at = link.indexOf('#');
        return at < 0 ? "" : link.substring(at + 1);
    }

    /** How one file of the site names another. */
    static String relative(String from, String to) {
        return text(folder(from).relativize(Path.of(to)));
    }

    static boolean isElsewhere(String link) {
        return link.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    }

    private static Path folder(String file) {
        Path parent = Path.of(file).getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static String text(Path path) {
        return path.toString().replace('\\', '/');
    }
}
