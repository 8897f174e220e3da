package dev.authendpoints.spring.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The commands of docs/get-started-server.md, run as its reader would. */
class GetStartedTest {
    private static final Path GUIDE = Path.of("..", "docs", "get-started-server.md");
    private static final Pattern WALK = Pattern.compile("(?s)```sh\n(base=http://localhost:8080\n.*?)```");

    /** Instead of waiting for half a minute the app shows the code of the next one, which is taken, too. */
    private static final String IN_A_HURRY = """
        sleep() { [ "$1" != 30 ] && command sleep "$1" || later='30 seconds'; }
        oathtool() { command oathtool ${later:+--now "$later"} "$@"; }
        """;

    @Test
    void the_walk_ends_with_a_login_with_an_authenticator() throws Exception {
        for (String tool : List.of("bash", "curl", "jq", "oathtool")) {
            assumeThere(tool);
        }
        String said;
        try (ConfigurableApplicationContext server = Development.start(
                "--spring.datasource.url=jdbc:h2:mem:get-started",
                "--authendpoints.standalone=true",
                "--authendpoints.mail.poll=100ms")) {
            said = run(walk().replace("8080", "" + Development.port(server)));
        }
        assertThat(said).contains("two_step_verification_required").doesNotContain("no mail with a ");
        assertThat(said.strip()).as(said).endsWith("aal2");
    }

    private static String walk() throws IOException {
        Matcher walk = WALK.matcher(Files.readString(GUIDE));
        assertThat(walk.find()).isTrue();
        return walk.group(1);
    }

    private static String run(String walk) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder(List.of("bash", "-c", IN_A_HURRY + walk))
                .redirectErrorStream(true)
                .start();
        bash.getOutputStream().close();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said;
    }

    /** A developer may do without; where everything is tested it has to be there. */
    private static void assumeThere(String tool) {
        boolean there = Files.isExecutable(Path.of("/usr/bin", tool));
        assertThat(there || System.getenv("CI") == null)
                .as("%s is there: e2e/packages.txt", tool)
                .isTrue();
        assumeTrue(there, () -> "No " + tool + " here");
    }
}
