package dev.authendpoints.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents and the site that is made of them lead nowhere that is not there. */
class SiteTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LEADS = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern LOADED = Pattern.compile("<(?:script|img|link)[^>]*(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    @TempDir
    static Path site;

    private static Documents documents;
    private static Map<Path, String> pages;

    @BeforeAll
    static void the_site_is_made() throws IOException {
        documents = Documents.read(ROOT);
        new Site(documents, site).write();
        pages = new HashMap<>();
        for (Page page : documents.inOrder()) {
            Path file = site.resolve(page.target());
            pages.put(file, Files.readString(file));
        }
    }

    @Test
    void every_document_is_in_the_index_and_leads_to_what_is_there() throws IOException {
        assertThat(Documents.read(ROOT).faults()).isEmpty();
    }

    @Test
    void every_page_of_the_site_leads_to_what_is_there() {
        assertThat(pages).hasSizeGreaterThan(30);
        List<String> broken = new ArrayList<>();
        pages.forEach((file, html) -> found(LEADS, html)
                .filter(link -> !Paths.isElsewhere(link) && !isThere(file, link))
                .forEach(link -> broken.add(site.relativize(file) + ": " + link)));
        assertThat(broken).isEmpty();
    }

    @Test
    void no_page_has_two_places_of_one_name() {
        pages.forEach((file, html) -> {
            List<String> ids = found(ID, html).toList();
            assertThat(ids).as("%s", file).doesNotHaveDuplicates().contains("content", "pages");
        });
    }

    @Test
    void nothing_is_loaded_from_elsewhere_and_no_script_is_in_a_page() {
        pages.forEach((file, html) -> {
            assertThat(found(LOADED, html)).as("%s", file).noneMatch(Paths::isElsewhere);
            assertThat(html)
                    .as("%s", file)
                    .contains("default-src 'none'; script-src 'self';")
                    .doesNotContainPattern("<script>| on[a-z]+=\"|<style");
        });
    }

    @Test
    void the_script_is_small_and_the_search_knows_every_page() throws IOException {
        assertThat(Files.size(site.resolve("site.js"))).isLessThan(5 * 1024);
        String index = Files.readString(site.resolve("search-index.js"));
        assertThat(index).hasSizeLessThan(500_000);
        documents.inOrder().forEach(page -> assertThat(index).contains("[\"" + page.target() + "\""));
    }

    @Test
    void what_is_wrong_is_found(@TempDir Path root) throws IOException {
        Path docs = Files.createDirectory(root.resolve("docs"));
        Files.writeString(docs.resolve("README.md"), "# A\n## B\n- [a](a.md)\n- [again](a.md)\n- [none](none.md)\n");
        Files.writeString(docs.resolve("a.md"), "# A\n[b](b.md#no-such) [c](../c.md) ![d](d.png) [ok](b.md#here)\n");
        Files.writeString(docs.resolve("b.md"), "# B\n## Here\n[self](#here) [not](#there)\n");
        Set<String> faults = new TreeSet<>(Documents.read(root).faults());
        assertThat(faults)
                .containsExactly(
                        "docs/README.md does not name docs/b.md",
                        "docs/README.md leads to none.md, which is not there",
                        "docs/README.md names docs/a.md twice",
                        "docs/README.md names docs/none.md, which is not there",
                        "docs/a.md leads to ../c.md, which is not there",
                        "docs/a.md leads to b.md#no-such, and that has no such heading",
                        "docs/a.md leads to d.png, which is not there",
                        "docs/b.md leads to #there, and that has no such heading");
    }

    private static boolean isThere(Path from, String link) {
        String own = site.relativize(from).toString().replace('\\', '/');
        Path to = site.resolve(Paths.resolve(own, link));
        String anchor = Paths.fragment(link);
        return Files.isRegularFile(to)
                && (anchor.isEmpty() || pages.getOrDefault(to, "").contains(" id=\"" + anchor + "\""));
    }

    private static Stream<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map((MatchResult result) -> result.group(1));
    }
}
