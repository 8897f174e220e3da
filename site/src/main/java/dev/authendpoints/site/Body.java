package dev.authendpoints.site;

import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** What is on one page of the site, made of its document; the document is changed for it. */
final class Body {
    private static final String DIAGRAM = "mermaid";
    private static final Set<String> LANGUAGES = Set.of("sh", "js", "java");
    private static final Set<String> SHOWN_BY_BROWSERS = Set.of("svg", "png", "yaml", "html");
    private final Documents documents;
    private final Page page;
    private final Set<String> files = new LinkedHashSet<>();
    private final String html;
    private boolean hasDiagrams;

    Body(Documents documents, Page page) {
        this.documents = documents;
        this.page = page;
        page.links().forEach(this::rewrite);
        page.images().forEach(this::rewrite);
        page.document().accept(blocks());
        for (Markdown.Section section : page.sections()) {
            if (section.heading().getLevel() > 1) {
                section.heading().appendChild(anchor(section));
            }
        }
        this.html = Markdown.html(page.document(), page.sections());
    }

    String html() {
        return html;
    }

    boolean hasDiagrams() {
        return hasDiagrams;
    }

    /** What it leads to and is no page: to be copied. */
    Set<String> files() {
        return files;
    }

    /** Where a file of the repository lies in the site. Sources are to be read there, not run. */
    static String copyOf(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        if (file.startsWith("docs/") && SHOWN_BY_BROWSERS.contains(ending)) {
            return file.substring("docs/".length());
        }
        return "source/" + file + ".txt";
    }

    private void rewrite(Link link) {
        String to = Paths.resolve(page.path(), link.getDestination());
        if (!Paths.isElsewhere(link.getDestination())
                && Files.isDirectory(documents.root().resolve(to))) {
            unwrap(link); // a folder is nothing to look at here
        } else {
            link.setDestination(inSite(link.getDestination()));
        }
    }

    private void rewrite(Image image) {
        image.setDestination(inSite(image.getDestination()));
    }

    private String inSite(String link) {
        if (Paths.isElsewhere(link) || link.startsWith("#")) {
            return link;
        }
        String to = Paths.resolve(page.path(), link);
        String anchor = Paths.fragment(link);
        if (documents.isPage(to)) {
            String target = documents.page(to).target();
            return Paths.relative(page.target(), target) + (anchor.isEmpty() ? "" : "#" + anchor);
        }
        files.add(to);
        return Paths.relative(page.target(), copyOf(to));
    }

    private static void unwrap(Link link) {
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
            link.insertBefore(child);
        }
        link.unlink();
    }

    private static HtmlInline anchor(Markdown.Section section) {
        HtmlInline anchor = new HtmlInline();
        anchor.setLiteral(" <a class=\"anchor\" href=\"#" + section.id() + "\" aria-label=\"Link to: "
                + Html.escaped(section.text()) + "\">#</a>");
        return anchor;
    }

    private AbstractVisitor blocks() {
        return new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                if (block.getInfo().equals(DIAGRAM)) {
                    draw(block);
                } else if (isExample(block) && !isExample(block.getPrevious()) && isExample(block.getNext())) {
                    group(block);
                }
            }

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock) {
                    block.insertBefore(markup("<div class=\"scroll\" tabindex=\"0\">"));
                    block.insertAfter(markup("</div>"));
                }
            }
        };
    }

    private void draw(FencedCodeBlock block) {
        hasDiagrams = true;
        block.insertAfter(
                markup("<pre class=\"" + DIAGRAM + "\" tabindex=\"0\">" + Html.escaped(block.getLiteral()) + "</pre>"));
        block.unlink();
    }

    /** The same request in several languages: the page's script makes tabs of it. */
    private static void group(FencedCodeBlock first) {
        first.insertBefore(markup("<div class=\"languages\">"));
        Node last = first;
        for (Node next = first.getNext(); next != null && isExample(next); next = next.getNext()) {
            last = next;
        }
        last.insertAfter(markup("</div>"));
    }

    private static boolean isExample(@Nullable Node node) {
        return node instanceof FencedCodeBlock block && LANGUAGES.contains(block.getInfo());
    }

    private static HtmlBlock markup(String html) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(html);
        return block;
    }

    /** The headings below the title, for the contents. */
    List<Markdown.Section> contents() {
        return page.sections().stream()
                .filter(section ->
                        section.heading().getLevel() == 2 || section.heading().getLevel() == 3)
                .toList();
    }
}
