package dev.authendpoints.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** One Markdown file: where it is, what it says and whereto it leads. */
final class Page {
    private static final String DOCS = "docs/";
    private final String path;
    private final Node document;
    private final List<Markdown.Section> sections;

    /**
     * Reads a file.
     *
     * @param path where it is, from the root of the repository, with slashes
     * @param text what is in it
     */
    Page(String path, String text) {
        this.path = path;
        this.document = Markdown.parse(text);
        this.sections = Markdown.sections(document);
    }

    String path() {
        return path;
    }

    /** Where it is in the site: {@code docs/faq.md} at {@code faq.html}, what is not below docs in {@code project}. */
    String target() {
        String inSite = path.startsWith(DOCS)
                ? path.substring(DOCS.length()).replaceAll("README\\.md$", "index.md")
                : "project/" + path;
        return inSite.replaceAll("\\.md$", ".html").toLowerCase(Locale.ROOT);
    }

    String title() {
        return sections.isEmpty() ? path : sections.get(0).text();
    }

    Node document() {
        return document;
    }

    List<Markdown.Section> sections() {
        return sections;
    }

    boolean hasAnchor(String id) {
        return sections.stream().anyMatch(section -> section.id().equals(id));
    }

    List<Link> links() {
        List<Link> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link);
                visitChildren(link);
            }
        });
        return links;
    }

    List<Image> images() {
        List<Image> images = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                images.add(image);
            }
        });
        return images;
    }
}
