package dev.authendpoints.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Guests who visit all at once, and what that costs the server and its database. */
final class Load {
    private static final double MILLIS_A_SECOND = 1000;

    private final List<Guest> guests;
    private final Crowd crowd;
    private final Watched server;
    private final Optional<Watched> database;
    private final InstantSource time;

    Load(List<Guest> guests, Crowd crowd, Watched server, Optional<Watched> database, InstantSource time) {
        this.guests = guests;
        this.crowd = crowd;
        this.server = server;
        this.database = database;
        this.time = time;
    }

    void warmUp(Duration length) throws InterruptedException {
        visit(length);
        crowd.waits();
    }

    Run run(Duration length) throws IOException, InterruptedException {
        Usage before = Usage.now(server, database);
        long start = System.nanoTime();
        visit(length);
        double seconds = (System.nanoTime() - start) / 1e9;
        Usage used = Usage.now(server, database).since(before);
        Latencies latencies = Latencies.of(guests.stream().map(Guest::nanos).toList());
        double perVisit = MILLIS_A_SECOND / Math.max(1, latencies.count());
        return new Run(
                latencies.count() / seconds,
                latencies.millis(0.5),
                latencies.millis(0.9),
                latencies.millis(0.99),
                latencies.millis(1),
                used.server() * perVisit,
                used.database() * perVisit,
                used.client() * perVisit,
                used.othersPercent(),
                server.memoryMib(),
                database.map(Watched::memoryMib).orElse(0.0),
                guests.stream().mapToInt(Guest::failed).sum(),
                crowd.waits());
    }

    Optional<String> firstFailure() {
        return guests.stream()
                .map(Guest::firstFailure)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void visit(Duration length) throws InterruptedException {
        Instant end = time.instant().plus(length);
        List<Thread> threads = guests.stream()
                .map(guest -> new Thread(() -> guest.visitUntil(end), "guest"))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
