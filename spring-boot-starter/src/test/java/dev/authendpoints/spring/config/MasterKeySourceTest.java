package dev.authendpoints.spring.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.testkit.Race;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Where the master key comes from. */
class MasterKeySourceTest {
    @TempDir
    Path folder;

    @Test
    void development_makes_a_file_that_only_its_owner_reads() throws IOException {
        Path file = folder.resolve("data").resolve("master.key");
        MasterKeySource.open(properties(Map.of()), file, Dice.secure());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void processes_that_start_together_agree_on_one_key() throws IOException {
        Path file = folder.resolve("master.key");
        Race.of(Race.RUNNERS, runner -> MasterKeySource.open(properties(Map.of()), file, Dice.secure()));
        String first = Files.readString(file);
        MasterKeySource.open(properties(Map.of()), file, Dice.secure());
        assertThat(Files.readString(file)).isEqualTo(first).hasSize(44);
    }

    @Test
    void a_text_that_is_no_key_is_refused_without_being_repeated() {
        AuthEndpointsProperties wrong = properties(Map.of("authendpoints.master-key", "hunter2hunter2"));
        assertThatThrownBy(() -> MasterKeySource.open(wrong, folder.resolve("x"), Dice.secure()))
                .isInstanceOf(UnsafeConfiguration.class)
                .hasMessageContaining("32 random bytes")
                .hasMessageNotContaining("hunter2");
    }

    private static AuthEndpointsProperties properties(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("authendpoints", AuthEndpointsProperties.class);
    }
}
