package dev.authendpoints.spring.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How many requests a client may send to this node, in memory: a bucket for each network, of which a bounded number is
 * remembered. It is no limit on guessing, which is counted for each account in the database; it keeps one client from keeping
 * the others out.
 */
public final class ClientBudget {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final int perMinute;
    private final int burst;
    private final int linksPerMinute;
    private final TimeMeter time;
    private final Cache<String, Buckets> clients;

    /**
     * Creates it.
     *
     * @param perMinute requests in a minute on average
     * @param burst requests at once
     * @param linksPerMinute how many of them may present the token of a mailed link
     * @param most how many clients are remembered
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public ClientBudget(int perMinute, int burst, int linksPerMinute, int most, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.burst = burst;
        this.linksPerMinute = linksPerMinute;
        this.time = new Nanos(nanos);
        this.clients = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(REMEMBERED)
                .build();
    }

    /**
     * Takes one request from a client's budget.
     *
     * @param network who counts as one client
     * @param link whether the request presents the token of a mailed link
     * @return nothing when it was there; otherwise how long until one is
     */
    public Optional<Duration> take(String network, boolean link) {
        Buckets buckets = clients.get(
                network, any -> new Buckets(bucket(burst, perMinute), bucket(linksPerMinute, linksPerMinute)));
        Optional<Duration> wait = take(buckets.all());
        return wait.isPresent() || !link ? wait : take(buckets.links());
    }

    private Bucket bucket(int capacity, int refill) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private record Buckets(Bucket all, Bucket links) {}

    private record Nanos(LongSupplier nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
