package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Two processes want one file of H2: the second says what to do. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseInUseTest {
    @Test
    void the_second_of_two_processes_says_so_in_a_sentence(@TempDir Path folder, CapturedOutput output)
            throws Exception {
        try (FileChannel file = FileChannel.open(
                        folder.resolve("auth.mv.db"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock first = file.lock()) {
            assertThat(first.isValid()).isTrue();
            Throwable failure = catchThrowable(() -> HttpWorld.start("jdbc:h2:file:" + folder.resolve("auth"), "sa"));
            assertThat(failure).isNotNull();
            assertThat(output)
                    .contains("The file of the embedded H2 database is in use")
                    .contains("Several nodes on one database need PostgreSQL");
        }
    }
}
