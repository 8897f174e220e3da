package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nobody listens where the database should be: the start says so, and hides nothing else that is to be set. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseUnreachableTest {
    private static final String NOBODY = "jdbc:postgresql://127.0.0.1:1/auth";

    @Test
    void a_sentence_says_which_database_and_no_password(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> HttpWorld.start(NOBODY + "?password=lovelace", "ada"));
        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("The database at " + NOBODY + " cannot be reached.")
                .doesNotContain("lovelace");
    }

    @Test
    void what_stands_before_an_at_is_not_shown(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> HttpWorld.start(NOBODY + "?applicationName=ada@lovelace", "ada"));
        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("The database of this application cannot be reached.")
                .doesNotContain("lovelace");
    }

    @Test
    void a_key_that_is_not_set_is_named_first(CapturedOutput output) {
        Throwable failure =
                catchThrowable(() -> HttpWorld.start(NOBODY, "ada", "--authendpoints.master-key=${NO_SUCH_KEY}"));
        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("Set the environment variable that authendpoints.master-key names")
                .doesNotContain("cannot be reached");
    }
}
