package dev.authendpoints.spring.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.spring.config.AdminProperties;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.memory.MemoryDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What whoever runs the server is shown. */
class BootstrapNoteTest {
    private static final Pattern TOKEN = Pattern.compile("(?m)^ {2}([A-Za-z0-9_-]{43})$");
    private final CoreWorld world = CoreWorld.on(MemoryDatabase.backend());

    @Test
    void of_two_starts_one_shows_a_token() {
        assertThat(shown()).containsPattern(TOKEN).contains("/admin/bootstrap", "within an hour");
        assertThat(shown()).doesNotContainPattern(TOKEN).contains("No bootstrap token");
    }

    @Test
    void a_token_that_nobody_could_use_is_refused() {
        assertThatThrownBy(() -> new AdminProperties(false, true))
                .hasMessageContaining("authendpoints.admin.enabled=true");
    }

    private String shown() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new BootstrapNote(
                        world.auth().administration().bootstrap(), new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .show();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
