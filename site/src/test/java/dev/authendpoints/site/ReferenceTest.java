package dev.authendpoints.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of docs/endpoints say what openapi.yaml and examples.yaml say. */
class ReferenceTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void every_endpoint_is_on_one_page_and_has_an_example() throws IOException {
        assertThat(Reference.read(ROOT).faults()).isEmpty();
    }

    @Test
    void the_pages_are_as_they_would_be_written_now() throws IOException {
        for (Map.Entry<String, String> page : Reference.read(ROOT).texts().entrySet()) {
            assertThat(Files.readString(ROOT.resolve(page.getKey())))
                    .as("%s, which ./dev docs writes anew", page.getKey())
                    .isEqualTo(page.getValue());
        }
    }
}
