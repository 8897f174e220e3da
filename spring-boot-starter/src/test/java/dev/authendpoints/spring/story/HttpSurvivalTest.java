package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.survival.Survival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Over HTTP and on PostgreSQL the same survives as in memory. */
class HttpSurvivalTest {
    @Test
    @Attack("F3")
    void the_printed_table_says_what_is_so_here_too() throws IOException {
        assertThat(Files.readString(Path.of("../docs/what-survives.md"))).contains(Survival.table(Hosts::onPostgres));
    }
}
