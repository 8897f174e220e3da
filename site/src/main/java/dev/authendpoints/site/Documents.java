package dev.authendpoints.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that the site is made of: what is below docs, and what docs/README.md names elsewhere. */
final class Documents {
    private static final String INDEX = "docs/README.md";
    private final Path root;
    private final Map<String, Page> pages;
    private final Navigation navigation;

    private Documents(Path root, Map<String, Page> pages, Navigation navigation) {
        this.root = root;
        this.pages = pages;
        this.navigation = navigation;
    }

    static Documents read(Path root) throws IOException {
        Map<String, Page> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("docs"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                add(pages, root, root.relativize(file).toString().replace('\\', '/'));
            }
        }
        Navigation navigation = new Navigation(page(pages, INDEX));
        for (Navigation.Entry entry : navigation.entries()) {
            if (!pages.containsKey(entry.path()) && Files.isRegularFile(root.resolve(entry.path()))) {
                add(pages, root, entry.path());
            }
        }
        return new Documents(root, pages, navigation);
    }

    private static void add(Map<String, Page> pages, Path root, String path) throws IOException {
        pages.put(path, new Page(path, Files.readString(root.resolve(path))));
    }

    private static Page page(Map<String, Page> pages, String path) {
        Page page = pages.get(path);
        if (page == null) {
            throw new IllegalStateException("There is no " + path);
        }
        return page;
    }

    Path root() {
        return root;
    }

    Navigation navigation() {
        return navigation;
    }

    boolean isPage(String path) {
        return pages.containsKey(path);
    }

    Page page(String path) {
        return page(pages, path);
    }

    /** The index first, then the others in the order in which it names them. */
    List<Page> inOrder() {
        List<Page> all = new ArrayList<>();
        all.add(page(INDEX));
        navigation.entries().stream()
                .filter(entry -> isPage(entry.path()))
                .map(entry -> page(entry.path()))
                .forEach(all::add);
        return all;
    }

    /** What is wrong with them, in a sentence each. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> named = new HashSet<>(Set.of(INDEX));
        for (Navigation.Entry entry : navigation.entries()) {
            if (!isPage(entry.path())) {
                faults.add(INDEX + " names " + entry.path() + ", which is not there");
            } else if (!named.add(entry.path())) {
                faults.add(INDEX + " names " + entry.path() + " twice");
            }
        }
        pages.keySet().stream()
                .filter(path -> !named.contains(path))
                .forEach(path -> faults.add(INDEX + " does not name " + path));
        pages.values().forEach(page -> addFaultsOf(page, faults));
        return faults;
    }

    private void addFaultsOf(Page page, List<String> faults) {
        page.images().forEach(image -> addFault(page, image.getDestination(), faults));
        page.links().forEach(link -> addFault(page, link.getDestination(), faults));
    }

    private void addFault(Page from, String link, List<String> faults) {
        if (Paths.isElsewhere(link)) {
            return;
        }
        String to = Paths.resolve(from.path(), link);
        String anchor = Paths.fragment(link);
        if (to.startsWith("..") || !Files.exists(root.resolve(to))) {
            faults.add(from.path() + " leads to " + link + ", which is not there");
        } else if (!anchor.isEmpty() && (!isPage(to) || !page(to).hasAnchor(anchor))) {
            faults.add(from.path() + " leads to " + link + ", and that has no such heading");
        }
    }
}
