package dev.authendpoints.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.Somebody.Login;
import dev.authendpoints.testkit.Repetitions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * kill -9 at any moment: what was acknowledged is there after the restart, and no code works twice. Each kill meets several
 * people, who are about different things.
 */
@Execution(ExecutionMode.CONCURRENT) // it waits a lot: for starts, and for what a killed courier held
class KillIT {
    private static final int WRONG_CODES = 5;
    private static final int KILLS = Math.max(3, Repetitions.of(WRONG_CODES));

    private final Inbox inbox = new Inbox();
    private final Path folder = Node.folder("kill");
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable thing : open) {
            thing.close();
        }
        inbox.stop();
    }

    // @Attack("C6")
    @ParameterizedTest
    @EnumSource
    void what_was_acknowledged_is_kept_and_no_code_works_twice(Database database) throws Exception {
        Node node = start(database);
        Function<String, Somebody> people = name -> new Somebody(name, node, inbox);
        List<UnderWay> all = List.of(
                new BetweenTheTwoSteps(node, people.apply("ada")),
                new WrongCodes(people.apply("mal")),
                new Enabling(people.apply("bob")),
                new Registrations(people)); // the last to begin, because they go on until the kill
        for (int kill = 0; kill < KILLS; kill++) {
            for (UnderWay one : all) {
                one.begins();
            }
            node.kill();
            node.restart();
            for (UnderWay one : all) {
                one.goesOn();
            }
        }
        node.kill();
        node.restart();
        for (UnderWay one : all) {
            one.isStillSo();
        }
    }

    private Node start(Database database) throws Exception {
        AutoCloseable server = database.server();
        open.add(server);
        Stream<String> settings = Stream.concat(Production.settings(inbox.port()), database.settings(server));
        Node node = Node.start(folder, settings.toArray(String[]::new));
        open.add(0, node::stop);
        return node;
    }

    /** What somebody is about when the server is killed. */
    private interface UnderWay {
        /** As far as it comes before a kill. */
        void begins() throws Exception;

        /** After the restart. */
        void goesOn() throws Exception;

        /** After one more kill, when all had gone on. */
        void isStillSo() throws Exception;
    }

    /** A login whose first step was taken before the kill. */
    private static final class BetweenTheTwoSteps implements UnderWay {
        private final Node node;
        private final Somebody ada;
        private Login login = Login.NONE;
        private String accessToken = "";

        BetweenTheTwoSteps(Node node, Somebody ada) throws Exception {
            this.node = node;
            this.ada = ada;
            ada.movesInWithTwoSteps();
        }

        @Override
        public void begins() throws Exception {
            login = ada.beginsLogin();
        }

        @Override
        public void goesOn() throws Exception {
            Node.Answer signedIn = ada.confirms(login, login.code());
            assertThat(signedIn.status()).isEqualTo(200);
            accessToken = signedIn.text("accessToken");
            assertThat(ada.confirms(login, login.code()).status()).isEqualTo(400);
        }

        @Override
        public void isStillSo() throws Exception {
            assertThat(node.get("/jwt/verify", accessToken).status()).isEqualTo(204);
            assertThat(ada.confirms(login, login.code()).status()).isEqualTo(400);
        }
    }

    /** Five, with a kill right after the first, the third and the last (or all of them); then the right one is too late. */
    private static final class WrongCodes implements UnderWay {
        private final Somebody mal;
        private final Login login;
        private int more = WRONG_CODES - KILLS;

        WrongCodes(Somebody mal) throws Exception {
            this.mal = mal;
            mal.movesInWithTwoSteps();
            this.login = mal.beginsLogin();
        }

        @Override
        public void begins() throws Exception {
            guesses();
        }

        @Override
        public void goesOn() throws Exception {
            if (more > 0) {
                more--;
                guesses();
            }
        }

        @Override
        public void isStillSo() throws Exception {
            assertThat(mal.confirms(login, login.code()).status()).isEqualTo(400);
        }

        private void guesses() throws Exception {
            String wrong = login.code().equals("000000") ? "000001" : "000000";
            assertThat(mal.confirms(login, wrong).status()).isEqualTo(400);
        }
    }

    /** Two steps are turned on with a code that was mailed before the kill, and off again for the next time. */
    private static final class Enabling implements UnderWay {
        private final Somebody bob;
        private String accessToken;
        private String code = "";
        private int times;

        Enabling(Somebody bob) throws Exception {
            this.bob = bob;
            this.accessToken = bob.movesIn();
        }

        @Override
        public void begins() throws Exception {
            if (times > 0) {
                Login login = bob.beginsLogin();
                accessToken = bob.confirms(login, login.code()).text("accessToken");
                assertThat(bob.disables(accessToken)).isEqualTo(204);
            }
            code = bob.asksForCodes(accessToken);
        }

        @Override
        public void goesOn() throws Exception {
            assertThat(bob.enables(code, accessToken)).isEqualTo(200);
            isStillSo();
            times++;
        }

        @Override
        public void isStillSo() throws Exception {
            assertThat(bob.enables(code, accessToken)).isEqualTo(400);
            assertThat(bob.signsIn().text("code")).isEqualTo("two_step_verification_required");
        }
    }

    /** Many at once, and the kill comes in the middle. */
    private static final class Registrations implements UnderWay {
        private static final int AT_LEAST = 10;
        private static final int AT_ONCE = 4;

        private final Function<String, Somebody> people;
        private final List<Somebody> toBeMailed = new ArrayList<>();
        private Set<Somebody> asked = Set.of();
        private Set<Somebody> acknowledged = Set.of();
        private List<Future<?>> crowd = List.of();
        private int times;

        Registrations(Function<String, Somebody> people) {
            this.people = people;
        }

        @Override
        public void begins() throws Exception {
            times++;
            asked = ConcurrentHashMap.newKeySet();
            acknowledged = ConcurrentHashMap.newKeySet();
            crowd = new ArrayList<>();
            ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
            for (int i = 0; i < AT_ONCE; i++) {
                String prefix = "crowd-" + times + "-" + i + "-";
                crowd.add(pool.submit(() -> registerUntilItDies(prefix)));
            }
            pool.shutdown();
            while (acknowledged.size() < AT_LEAST) {
                assertThat(crowd).noneMatch(Future::isDone);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }

        private Void registerUntilItDies(String prefix) throws IOException, InterruptedException {
            for (int i = 0; ; i++) {
                Somebody one = people.apply(prefix + i);
                asked.add(one);
                if (one.registers().status() == 200) {
                    acknowledged.add(one);
                }
            }
        }

        @Override
        public void goesOn() throws Exception {
            for (Future<?> one : crowd) {
                assertThat(one)
                        .failsWithin(Duration.ofMinutes(1))
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(IOException.class); // the kill
            }
            for (Somebody one : acknowledged) {
                assertThat(one.signsIn().status()).as("%s", one).isEqualTo(200);
            }
            toBeMailed.addAll(acknowledged);
            Set<Somebody> others = new HashSet<>(asked);
            others.removeAll(acknowledged);
            for (Somebody one : others) {
                assertThat(List.of(one.signsIn().status(), one.registers().status()))
                        .as("%s, wholly or not at all", one)
                        .isIn(List.of(200, 409), List.of(401, 200));
            }
        }

        @Override
        public void isStillSo() throws Exception {
            for (Somebody one : toBeMailed) {
                one.awaitsLink(); // also what a courier held when it was killed
            }
        }
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
