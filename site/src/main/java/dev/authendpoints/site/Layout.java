package dev.authendpoints.site;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is around the text of a page: the names of all pages, the contents of this one, the neighbours. */
final class Layout {
    private static final String DIAGRAMS = "<script defer src=\"{{root}}mermaid.min.js\"></script>\n"
            + "<script defer src=\"{{root}}diagrams.js\"></script>";
    private final Navigation navigation;
    private final Documents documents;
    private final String template;

    Layout(Navigation navigation, Documents documents, String template) {
        this.navigation = navigation;
        this.documents = documents;
        this.template = template;
    }

    String page(Page page, Body body, @Nullable Page previous, @Nullable Page next) {
        String root =
                "../".repeat((int) page.target().chars().filter(c -> c == '/').count());
        Map<String, String> parts = Map.of(
                "title",
                        Html.escaped(
                                page.target().equals("index.html")
                                        ? "AuthEndpoints"
                                        : page.title() + " · AuthEndpoints"),
                "styles", body.hasDiagrams() ? " 'unsafe-inline'" : "", // the diagrams' own, made in the page
                "diagrams", body.hasDiagrams() ? DIAGRAMS.replace("{{root}}", root) : "",
                "navigation", groups(page),
                "contents", contents(body),
                "body", body.html(),
                "previous", neighbour(page, previous, "prev", "Previous"),
                "next", neighbour(page, next, "next", "Next"),
                "root", root);
        String html = template;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            html = html.replace("{{" + part.getKey() + "}}", part.getValue());
        }
        return html;
    }

    private String groups(Page here) {
        return navigation.groups().stream()
                .map(group -> "<h2>" + Html.escaped(group.title()) + "</h2>\n<ul>\n"
                        + group.entries().stream()
                                .map(entry -> entry(here, entry))
                                .collect(Collectors.joining("\n"))
                        + "\n</ul>")
                .collect(Collectors.joining("\n"));
    }

    private String entry(Page here, Navigation.Entry entry) {
        boolean current = entry.path().equals(here.path());
        return "<li><a" + (current ? " aria-current=\"page\"" : "") + " href=\""
                + Paths.relative(here.target(), documents.page(entry.path()).target()) + "\">"
                + Html.escaped(entry.title()) + "</a></li>";
    }

    private static String contents(Body body) {
        if (body.contents().size() < 2) {
            return "";
        }
        return body.contents().stream()
                .map(section -> "<li class=\"level" + section.heading().getLevel() + "\"><a href=\"#" + section.id()
                        + "\">" + Html.escaped(section.text()) + "</a></li>")
                .collect(Collectors.joining(
                        "\n",
                        "<nav class=\"contents\" aria-label=\"On this page\">\n<h2>On this page</h2>\n<ul>\n",
                        "\n</ul>\n</nav>"));
    }

    private static String neighbour(Page here, @Nullable Page there, String relation, String word) {
        return there == null
                ? ""
                : "<a rel=\"" + relation + "\" href=\"" + Paths.relative(here.target(), there.target()) + "\"><span>"
                        + word + "</span> " + Html.escaped(there.title()) + "</a>";
    }
}
