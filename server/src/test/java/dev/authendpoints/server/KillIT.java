package dev.authendpoints.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.Node.Answer;
import dev.authendpoints.testkit.Repetitions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** kill -9 at any moment: what was acknowledged is there after the restart, and no code works twice. */
class KillIT {
    private static final String PASSWORD = "correct horse battery";
    private static final String ADA = "ada@example.org";
    private static final int TIMES = 3;
    private final Inbox inbox = new Inbox();
    private final Path folder = Node.folder("kill");
    private List<AutoCloseable> open = List.of();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable thing : open) {
            thing.close();
        }
        inbox.stop();
    }

    @ParameterizedTest
    @EnumSource
    void between_the_two_steps(Database database) throws Exception {
        Node node = start(database);
        String accessToken = registered(node);
        enable(node, accessToken);
        for (int time = 0; time < TIMES; time++) {
            int codes = inbox.codes(ADA);
            Answer opened = node.post(
                    "/users/two_step_verification_login",
                    Map.of("username", "ada", "password", PASSWORD, "provider", "Email"));
            assertThat(opened.status()).isEqualTo(200);
            Map<String, String> confirmation =
                    Map.of("challenge", opened.text("challenge"), "token", inbox.code(ADA, codes + 1));
            node.kill();
            node.restart();
            Answer signedIn = node.post("/users/two_step_verification_confirm", confirmation);
            assertThat(signedIn.status()).isEqualTo(200);
            assertThat(node.post("/users/two_step_verification_confirm", confirmation)
                            .status())
                    .isEqualTo(400);
            if (time == TIMES - 1) {
                node.kill();
                node.restart();
            }
            assertThat(node.get("/jwt/verify", signedIn.text("accessToken")).status())
                    .isEqualTo(204);
            assertThat(node.post("/users/two_step_verification_confirm", confirmation)
                            .status())
                    .isEqualTo(400);
        }
    }

    // @Attack("C6")
    @ParameterizedTest
    @EnumSource
    void wrong_codes_stay_counted(Database database) throws Exception {
        Node node = start(database);
        enable(node, registered(node));
        int codes = inbox.codes(ADA);
        Answer opened = node.post(
                "/users/two_step_verification_login",
                Map.of("username", "ada", "password", PASSWORD, "provider", "Email"));
        String code = inbox.code(ADA, codes + 1);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int tries = 0; tries < 5; tries++) {
            if (tries == 4 || Repetitions.of(2) == 2) {
                node.kill();
                node.restart();
            }
            assertThat(confirm(node, opened, wrong)).isEqualTo(400);
        }
        assertThat(confirm(node, opened, code)).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void during_enabling(Database database) throws Exception {
        Node node = start(database);
        String accessToken = registered(node);
        for (int time = 0; time < TIMES; time++) {
            int codes = inbox.codes(ADA);
            assertThat(node.get("/users/enable_2fa", accessToken).status()).isEqualTo(200);
            String code = inbox.code(ADA, codes + 1);
            node.kill();
            node.restart();
            assertThat(confirmEnabling(node, accessToken, code)).isEqualTo(200);
            if (time == TIMES - 1) {
                node.kill();
                node.restart();
            }
            assertThat(confirmEnabling(node, accessToken, code)).isEqualTo(400);
            assertThat(signIn(node, "ada").text("code")).isEqualTo("two_step_verification_required");
            accessToken = signInWithTwoSteps(node, codes + 2);
            assertThat(node.post("/users/disable_2fa", Map.of(), accessToken).status())
                    .isEqualTo(204);
        }
    }

    @ParameterizedTest
    @EnumSource
    void during_registration(Database database) throws Exception {
        Node node = start(database);
        Set<String> mailed = new HashSet<>();
        for (int time = 0; time < TIMES; time++) {
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            Set<String> asked = ConcurrentHashMap.newKeySet();
            ExecutorService crowd = registerUntilItDies(node, "t" + time, asked, acknowledged);
            while (acknowledged.size() < 10) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            node.kill();
            crowd.shutdown();
            assertThat(crowd.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            node.restart();
            for (String name : acknowledged) {
                assertThat(signIn(node, name).status()).as(name).isEqualTo(200);
            }
            mailed.addAll(acknowledged);
            asked.removeAll(acknowledged);
            for (String name : asked) {
                assertWhollyOrNotAtAll(node, name);
            }
        }
        for (String name : mailed) {
            inbox.link(name + "@example.org", 1); // also those that a courier held when it was killed
        }
    }

    private static void assertWhollyOrNotAtAll(Node node, String name) throws Exception {
        int before = signIn(node, name).status();
        int again = register(node, name).status();
        assertThat(List.of(before, again)).as(name).isIn(List.of(200, 409), List.of(401, 200));
    }

    private static ExecutorService registerUntilItDies(
            Node node, String prefix, Set<String> asked, Set<String> acknowledged) {
        ExecutorService crowd = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 60; i++) {
            String name = prefix + "-" + i;
            crowd.submit(() -> {
                asked.add(name);
                if (register(node, name).status() == 200) {
                    acknowledged.add(name);
                }
                return name;
            });
        }
        return crowd;
    }

    private Node start(Database database) throws Exception {
        AutoCloseable server = database.server();
        Stream<String> settings = Stream.concat(Production.settings(inbox.port()), database.settings(server));
        Node node = Node.startQuickly(folder, settings.toArray(String[]::new));
        open = List.of(node::stop, server);
        return node;
    }

    private String registered(Node node) throws Exception {
        assertThat(register(node, "ada").status()).isEqualTo(200);
        List<String> link = inbox.link(ADA, 1);
        Map<String, String> proof = Map.of("identity", link.get(0), "token", link.get(1));
        assertThat(node.post("/users/verify_email_confirm", proof).status()).isEqualTo(204);
        return signIn(node, "ada").text("accessToken");
    }

    private void enable(Node node, String accessToken) throws Exception {
        assertThat(node.get("/users/enable_2fa", accessToken).status()).isEqualTo(200);
        assertThat(confirmEnabling(node, accessToken, inbox.code(ADA, 1))).isEqualTo(200);
    }

    private String signInWithTwoSteps(Node node, int codes) throws Exception {
        Map<String, String> first = Map.of("username", "ada", "password", PASSWORD, "provider", "Email");
        String challenge =
                node.post("/users/two_step_verification_login", first).text("challenge");
        Map<String, String> second = Map.of("challenge", challenge, "token", inbox.code(ADA, codes));
        return node.post("/users/two_step_verification_confirm", second).text("accessToken");
    }

    private static int confirm(Node node, Answer opened, String code) throws Exception {
        return node.post(
                        "/users/two_step_verification_confirm",
                        Map.of("challenge", opened.text("challenge"), "token", code))
                .status();
    }

    private static int confirmEnabling(Node node, String accessToken, String code) throws Exception {
        Map<String, String> body = Map.of("email", ADA, "provider", "Email", "token", code);
        return node.post("/users/enable_2fa_confirm", body, accessToken).status();
    }

    private static Answer register(Node node, String name) throws IOException, InterruptedException {
        return node.post(
                "/users",
                Map.of(
                        "email", name + "@example.org",
                        "username", name,
                        "password", PASSWORD,
                        "confirmPassword", PASSWORD));
    }

    private static Answer signIn(Node node, String name) throws IOException, InterruptedException {
        return node.post("/jwt/create", Map.of("username", name, "password", PASSWORD));
    }

    /** Where the facts are. */
    enum Database {
        H2 {
            @Override
            AutoCloseable server() {
                return () -> {};
            }

            @Override
            Stream<String> settings(AutoCloseable server) {
                return Stream.of("--authendpoints.allow-h2=true");
            }
        },
        POSTGRESQL {
            @Override
            AutoCloseable server() throws IOException {
                return EmbeddedPostgres.start();
            }

            @Override
            Stream<String> settings(AutoCloseable server) {
                String url = ((EmbeddedPostgres) server).getJdbcUrl("postgres", "postgres");
                return Stream.of("--spring.datasource.url=" + url, "--spring.datasource.username=postgres");
            }
        };

        abstract AutoCloseable server() throws IOException;

        abstract Stream<String> settings(AutoCloseable server);
    }
}
