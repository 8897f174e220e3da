package dev.authendpoints.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import tools.jackson.databind.json.JsonMapper;

/** Which words stand under which heading: a script, so that it can be read from a disk, too. */
final class SearchIndex {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_./-]{2,}");

    private SearchIndex() {}

    /** For each page its target, its title and its sections: their anchors, headings and words. */
    static String of(List<Page> pages) {
        List<Object> index = new ArrayList<>();
        for (Page page : pages) {
            index.add(List.of(page.target(), page.title(), sections(page)));
        }
        return "window.searchIndex = " + JsonMapper.shared().writeValueAsString(index) + ";\n";
    }

    private static List<Object> sections(Page page) {
        List<Object> sections = new ArrayList<>();
        for (Markdown.Section section : page.sections()) {
            sections.add(List.of(section.id(), section.text(), String.join(" ", words(section.heading()))));
        }
        return sections;
    }

    private static Set<String> words(Heading heading) {
        Set<String> words = new TreeSet<>();
        for (Node node = heading.getNext(); node != null && !(node instanceof Heading); node = node.getNext()) {
            WORD.matcher(Markdown.text(node).toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .forEach(words::add);
        }
        return words;
    }
}
