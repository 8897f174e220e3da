package dev.authendpoints.site;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;

/** What docs/README.md lists, in its order: its headings are the groups, the links of its lists the pages. */
final class Navigation {
    private final List<Group> groups = new ArrayList<>();

    Navigation(Page index) {
        index.document().accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 2) {
                    groups.add(new Group(Markdown.text(heading), new ArrayList<>()));
                }
            }

            @Override
            public void visit(Link link) {
                if (!groups.isEmpty()) {
                    String file = Paths.resolve(index.path(), link.getDestination());
                    groups.get(groups.size() - 1).entries().add(new Entry(file, Markdown.text(link)));
                }
            }
        });
    }

    List<Group> groups() {
        return groups;
    }

    List<Entry> entries() {
        return groups.stream().flatMap(group -> group.entries().stream()).toList();
    }

    /**
     * What stands under one heading.
     *
     * @param title the heading
     * @param entries its pages
     */
    record Group(String title, List<Entry> entries) {}

    /**
     * A page.
     *
     * @param path where its file is, from the root of the repository
     * @param title what it is called here
     */
    record Entry(String path, String title) {}
}
