package dev.authendpoints.testkit.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.memory.MemoryDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The document says what survives which change; it says what is so. With {@code -Dsurvival.write=true} it is written anew, to
 * be read before it is committed.
 */
class SurvivalTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "what-survives.md");
    private static final String BEGIN = "<!-- tried out -->\n";
    private static final String END = "<!-- so far -->\n";

    @Test
    @Attack("F3")
    void the_table_says_what_is_so() throws IOException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END);
        String tried = Survival.table(() -> CoreWorld.on(MemoryDatabase.backend()));
        if (Boolean.getBoolean("survival.write")) {
            Files.writeString(DOCUMENT, document.substring(0, from) + tried + document.substring(to));
        }
        assertThat(Files.readString(DOCUMENT)).contains(BEGIN + tried + END);
    }
}
