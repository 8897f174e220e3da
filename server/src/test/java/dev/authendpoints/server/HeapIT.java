package dev.authendpoints.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.Node.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the packaged server holds in memory while it waits for a second step. */
class HeapIT {
    private static final String ADA = "ada@example.org";
    private static final String PASSWORD = "paper boats in october"; // of no text of the server's
    private static final int BUFFERS = 200;
    private static final int CHUNK = 1 << 20;
    private final Inbox inbox = new Inbox();
    private final Path folder = Node.folder("heap");

    @AfterEach
    void stop() {
        inbox.stop();
    }

    // @Attack("G10")
    @Test
    void while_the_second_step_is_awaited_the_password_is_not_in_memory() throws Exception {
        Stream<String> settings =
                Stream.concat(Production.settings(inbox.port()), Stream.of("--authendpoints.allow-h2=true"));
        Node node = Node.start(folder, settings.toArray(String[]::new));
        try {
            Answer opened = openLogin(node);
            overwriteBuffers(node);
            Path dump = node.dumpHeap(folder.resolve("heap.hprof"));
            assertThat(finds(dump, "https://auth.example.org"))
                    .as("the dump can be read")
                    .isTrue();
            assertThat(finds(dump, PASSWORD)).as("the password is there").isFalse();
            assertThat(opened.status()).isEqualTo(200);
        } finally {
            node.stop();
        }
    }

    private Answer openLogin(Node node) throws Exception {
        Map<String, String> ada =
                Map.of("email", ADA, "username", "ada", "password", PASSWORD, "confirmPassword", PASSWORD);
        assertThat(node.post("/users", ada).status()).isEqualTo(200);
        List<String> link = inbox.link(ADA, 1);
        Map<String, String> proof = Map.of("identity", link.get(0), "token", link.get(1));
        assertThat(node.post("/users/verify_email_confirm", proof).status()).isEqualTo(204);
        String token = node.post("/jwt/create", Map.of("username", "ada", "password", PASSWORD))
                .text("accessToken");
        assertThat(node.get("/users/enable_2fa", token).status()).isEqualTo(200);
        Map<String, String> code = Map.of("email", ADA, "provider", "Email", "token", inbox.code(ADA, 1));
        assertThat(node.post("/users/enable_2fa_confirm", code, token).status()).isEqualTo(200);
        Answer opened = node.post(
                "/users/two_step_verification_login",
                Map.of("username", "ada", "password", PASSWORD, "provider", "Email"));
        inbox.code(ADA, 2);
        return opened;
    }

    /** What came over the wire stands in the server's buffers until something longer comes. */
    private static void overwriteBuffers(Node node) throws Exception {
        Map<String, String> longer = Map.of("username", "nobody", "password", "x".repeat(200), "pad", "y".repeat(3000));
        for (int request = 0; request < BUFFERS; request++) {
            assertThat(node.post("/jwt/create", longer).status()).isEqualTo(401);
        }
    }

    /** In any of the ways in which Java keeps characters. */
    private static boolean finds(Path dump, String text) throws IOException {
        for (Charset charset :
                List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (finds(dump, text.getBytes(charset))) {
                return true;
            }
        }
        return false;
    }

    private static boolean finds(Path dump, byte[] wanted) throws IOException {
        String needle = new String(wanted, StandardCharsets.ISO_8859_1);
        byte[] tail = {};
        try (InputStream in = Files.newInputStream(dump)) {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                byte[] text = Arrays.copyOf(tail, tail.length + chunk.length);
                System.arraycopy(chunk, 0, text, tail.length, chunk.length);
                if (new String(text, StandardCharsets.ISO_8859_1).contains(needle)) {
                    return true;
                }
                tail = Arrays.copyOfRange(text, Math.max(0, text.length - wanted.length + 1), text.length);
            }
        }
        return false;
    }
}
