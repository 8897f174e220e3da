package dev.authendpoints.testkit.walk;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.memory.MemoryDatabase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Three people do a thousand things at random in one world; everything that is random comes from the seed. What an operation
 * is, is one line of {@link #OPERATIONS}; what another kind of factor needs, is one line of {@link Wallet}.
 */
final class Walk {
    private static final List<People> WHO = List.of(People.ADA, People.BOB, People.MAL);
    private static final int STEPS = 1_000;
    private static final int LAST = 25;
    private static final List<Duration> TIMES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(61),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(16),
            Duration.ofHours(1),
            Duration.ofHours(20));

    /** What may happen next, and how often. */
    private static final List<Operation> OPERATIONS = List.of(
            new Operation(70, Walk::timePasses),
            new Operation(2, Walk::tidies),
            new Operation(50, walk -> walk.anybody().signsIn()),
            new Operation(3, walk -> walk.anybody().signsInWithAWrongPassword()),
            new Operation(110, walk -> walk.anybody().logsIn()),
            new Operation(25, walk -> walk.anybody().beginsALogin()),
            new Operation(3, walk -> walk.anybody().beginsALoginWithAWrongPassword()),
            new Operation(30, walk -> walk.anybody().confirms()),
            new Operation(20, walk -> walk.anybody().confirmsWithoutAChallenge()),
            new Operation(30, walk -> walk.anybody().logsInWithoutAChallenge()),
            new Operation(14, walk -> walk.anybody().confirmsWithAnothersAnswer()),
            new Operation(10, walk -> walk.anybody().logsInAtTheOlderDoor()),
            new Operation(4, walk -> walk.anybody().guessesOnceTooOften()),
            new Operation(30, walk -> walk.anybody().signsInWithAPasskey()),
            new Operation(6, walk -> walk.anybody().confirmsWithWhatWasSaidAlone()),
            new Operation(30, walk -> walk.anybody().asksForAnotherCode()),
            new Operation(4, walk -> walk.anybody().asksAgainAndAgain()),
            new Operation(12, walk -> walk.anybody().beginsToEnable()),
            new Operation(12, walk -> walk.anybody().confirmsEnabling()),
            new Operation(60, walk -> walk.anybody().enables()),
            new Operation(3, walk -> walk.anybody().mistypesWhatEnables()),
            new Operation(36, walk -> walk.anybody().movesToANewPhone()),
            new Operation(10, walk -> walk.anybody().asksForAnotherAddress()),
            new Operation(12, walk -> walk.anybody().takesAnAddress()),
            new Operation(16, walk -> walk.anybody().takesAnotherAddressMeanwhile()),
            new Operation(10, walk -> walk.anybody().disables()),
            new Operation(12, walk -> walk.anybody().renewsTheCodes()),
            new Operation(24, walk -> walk.anybody().drills()),
            new Operation(12, walk -> walk.anybody().renames()),
            new Operation(16, walk -> walk.anybody().prefers()),
            new Operation(16, walk -> walk.anybody().removes()),
            new Operation(12, walk -> walk.anybody().meddlesWithAnothersFactor()),
            new Operation(10, walk -> walk.anybody().changesThePassword()),
            new Operation(8, walk -> walk.anybody().forgetsThePassword()),
            new Operation(14, walk -> walk.anybody().resetsThePassword()),
            new Operation(8, walk -> walk.anybody().unlocks()),
            new Operation(12, walk -> walk.anybody().refreshes()),
            new Operation(4, walk -> walk.anybody().endsOtherSessions()),
            new Operation(1, walk -> walk.anybody().isGuessedAt()));

    private static final List<Operation> URN = OPERATIONS.stream()
            .flatMap(operation -> IntStream.range(0, operation.weight()).mapToObj(i -> operation))
            .toList();

    private final long seed;
    private final Random random;
    private final CoreWorld world;
    private final Watch watch;
    private final Invariants invariants;
    private final List<Walker> walkers;
    private final Map<String, Integer> done;
    private final Deque<String> last = new ArrayDeque<>();
    private int steps;

    /**
     * @param seed where everything random comes from
     * @param done how often what was done, to be added to
     */
    Walk(long seed, Map<String, Integer> done) {
        this.seed = seed;
        this.random = new Random(seed);
        this.done = done;
        Backend backend = MemoryDatabase.backend();
        this.watch = new Watch(backend);
        this.world = CoreWorld.on(watch.watched(), new Dice(new Random(seed)), watch::watched);
        Set<String> names = WHO.stream().map(People::username).collect(Collectors.toSet());
        this.invariants = new Invariants(backend, new TreeSet<>(names));
        this.walkers = WHO.stream()
                .map(world::person)
                .map(person -> new Walker(this, world, person, random))
                .toList();
    }

    /** Goes until enough was done. */
    int goes() {
        walkers.forEach(Walker::movesIn);
        while (steps < STEPS) {
            URN.get(random.nextInt(URN.size())).act().accept(this);
        }
        return steps;
    }

    /** Does one thing, and checks all that has to hold. */
    Reply step(Move move, Supplier<Reply> act) {
        steps++;
        watch.take();
        try {
            Reply reply = act.get();
            note(move.by() + " " + move.name() + ": " + reply.code());
            done.merge(move.name() + ": " + reply.code(), 1, Integer::sum);
            invariants.check(move, watch.take(), world.now());
            return reply;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "Seed " + seed + ", step " + steps + ": " + move.by() + " " + move.name() + "\n  "
                            + String.join("\n  ", last),
                    e);
        }
    }

    Walker anybody() {
        return walkers.get(random.nextInt(walkers.size()));
    }

    void aMinutePasses() {
        passes(Duration.ofSeconds(65));
    }

    void anHourPasses() {
        passes(Duration.ofHours(1));
    }

    private void timePasses() {
        // Short times are the frequent ones.
        int place = random.ints(3, 0, TIMES.size()).min().orElseThrow();
        passes(TIMES.get(place));
    }

    private void passes(Duration time) {
        world.timePasses(time);
        note(time + " pass");
    }

    private void tidies() {
        world.tidies();
        watch.take();
        note("it is tidied up");
    }

    private void note(String what) {
        last.addLast(what);
        if (last.size() > LAST) {
            last.removeFirst();
        }
    }

    static Map<String, Integer> nothingDone() {
        return new TreeMap<>();
    }

    private record Operation(int weight, Consumer<Walk> act) {}
}
