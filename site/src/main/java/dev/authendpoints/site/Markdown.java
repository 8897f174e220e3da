package dev.authendpoints.site;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as forges read it: tables, and headings that can be linked to. */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** The headings of a document in order, each with the anchor that forges give it. */
    static List<Section> sections(Node document) {
        IdGenerator ids = IdGenerator.builder().build();
        List<Section> sections = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String text = text(heading);
                sections.add(new Section(heading, ids.generateId(text), text));
            }
        });
        return sections;
    }

    static String html(Node document, List<Section> sections) {
        IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
        sections.forEach(section -> ids.put(section.heading(), section.id()));
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    String id = ids.get(node);
                    if (id != null) {
                        attributes.put("id", id);
                    }
                    if (tag.equals("pre")) {
                        attributes.put("tabindex", "0"); // who has no mouse scrolls it, too
                    }
                })
                .build()
                .render(document)
                .replace("<th></th>", "<td></td>"); // the corner of a table heads nothing
    }

    /** What is read aloud. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text literal) {
                text.append(literal.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                text.append(' ');
            }

            @Override
            public void visit(FencedCodeBlock block) {
                text.append(' ').append(block.getLiteral()).append(' ');
            }
        });
        return text.toString();
    }

    /**
     * A heading.
     *
     * @param heading its node
     * @param id its anchor
     * @param text its words
     */
    record Section(Heading heading, String id, String text) {}
}
