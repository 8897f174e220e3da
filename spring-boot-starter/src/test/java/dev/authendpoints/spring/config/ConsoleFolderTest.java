package dev.authendpoints.spring.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleFolderTest {
    private static final Optional<String> ELSEWHERE = Optional.of("jdbc:postgresql://db.example.org/data");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "/", "./", "console/..", "data", "./data/", "config", "none/../data"})
    void a_folder_with_secrets_is_refused(String folder) {
        refused(folder, ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "console", "./console", "data/console", "database", "src/main/resources"})
    void a_folder_of_its_own_is_taken(String folder) {
        taken(folder, ELSEWHERE);
        taken(folder, Optional.of("jdbc:h2:file:./data/authendpoints;WRITE_DELAY=0"));
    }

    @Test
    void none_is_taken() {
        assertThatCode(() -> ConsoleFolder.check(Optional.empty(), Optional.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void where_a_link_leads_counts() throws IOException {
        Path link = Files.createSymbolicLink(
                temporary.resolve("console"), Path.of("").toAbsolutePath());
        refused(link.toString(), ELSEWHERE);
        refused(link.resolve("data").toString(), ELSEWHERE);
        taken(link.resolve("console").toString(), ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:%s/db/accounts;WRITE_DELAY=0",
                "jdbc:h2:%s/db/accounts",
                "JDBC:H2:FILE:%s/db/accounts"
            })
    void the_folder_of_the_database_is_refused_wherever_it_is(String address) throws IOException {
        Files.createDirectories(temporary.resolve("db"));
        Optional<String> database = Optional.of(address.formatted(temporary));
        refused(temporary.resolve("db").toString(), database);
        refused(temporary.toString(), database);
        taken(temporary.resolve("db/console").toString(), database);
        taken(temporary.resolve("console").toString(), database);
    }

    @Test
    void a_database_below_the_home_of_the_user_is_found() {
        String home = System.getProperty("user.home");
        assertThatThrownBy(() -> ConsoleFolder.check(Optional.of(home), Optional.of("jdbc:h2:~/accounts")))
                .hasMessageContaining("the folder of the database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:accounts", "jdbc:h2:tcp://localhost/~/accounts"})
    void a_database_that_is_no_file_of_ours_lies_nowhere(String address) {
        taken(temporary.toString(), Optional.of(address));
    }

    private static void refused(String folder, Optional<String> database) {
        assertThatThrownBy(() -> ConsoleFolder.check(Optional.of(folder), database))
                .isInstanceOf(UnsafeConfiguration.class)
                .hasMessageStartingWith("Set authendpoints.console.folder to a folder that holds your own pages")
                .hasMessageContaining("\"" + folder + "\"");
    }

    private static void taken(String folder, Optional<String> database) {
        assertThatCode(() -> ConsoleFolder.check(Optional.of(folder), database)).doesNotThrowAnyException();
    }
}
