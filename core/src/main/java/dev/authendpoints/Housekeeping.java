package dev.authendpoints;

import dev.authendpoints.factor.Factors;
import dev.authendpoints.recovery.RecoveryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Removes what is past its life. It may run on every node at any time. */
public final class Housekeeping {
    /** Of a thousand rows each, as our stores do it: what is left goes next time. */
    private static final int ROUNDS = 1000;

    private static final Duration SHORT = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration UNVERIFIED = Duration.ofDays(7);
    /** As long as a recovery that is over may keep another from beginning. */
    private static final Duration LONG = RecoveryPolicy.LONGEST_PAUSE;

    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final int BATCH = 1000;

    private final Foundation base;
    private final Factors factors;

    /**
     * Creates it.
     *
     * @param base stores and time
     * @param factors the kinds of factors, which tidy up what is theirs
     */
    public Housekeeping(Foundation base, Factors factors) {
        this.base = base;
        this.factors = factors;
    }

    /**
     * Tidies up once. Where one table fails, the others are tidied all the same.
     *
     * @return how many rows went
     * @throws RuntimeException the first failure, when everything else is done; the others are suppressed in it
     */
    public int tidy() {
        Instant now = base.time().instant();
        Stores stores = base.stores();
        Stream<IntSupplier> ofFactors = factors.all().stream().map(factor -> () -> factor.prune(now.minus(SHORT)));
        List<IntSupplier> others = List.of(
                () -> stores.challenges().prune(now.minus(SHORT)),
                () -> stores.devices().pruneSealed(now.minus(GRACE)),
                () -> stores.devices().prune(now),
                () -> stores.enrolments().prune(now.minus(SHORT)),
                () -> factors.prune(now.minus(DAY), BATCH),
                () -> stores.emailChanges().prune(now.minus(SHORT)),
                () -> stores.formers().prune(now),
                () -> stores.links().prune(now.minus(DAY)),
                () -> stores.passes().prune(now.minus(DAY)),
                () -> stores.outbox().prune(now.minus(SHORT)),
                () -> stores.sends().prune(now.minus(DAY.multipliedBy(2))),
                () -> stores.recoveries().prune(now.minus(LONG)),
                () -> stores.refreshTokens().pruneSealed(now.minus(GRACE)),
                () -> stores.sessions().prune(now.minus(DAY)),
                () -> stores.stepUps().prune(now.minus(SHORT)),
                () -> stores.tries().prune(now, BATCH),
                () -> stores.accounts().removeUnverified(now.minus(UNVERIFIED)));
        return all(Stream.concat(ofFactors, others.stream()).toList());
    }

    private int all(List<IntSupplier> prunes) {
        int gone = 0;
        List<RuntimeException> failures = new ArrayList<>();
        for (IntSupplier prune : prunes) {
            try {
                gone += all(prune);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
        return gone;
    }

    /** A transaction each time: none holds one table's rows while it waits for another's, or many rows for long. */
    private int all(IntSupplier prune) {
        return IntStream.range(0, ROUNDS)
                .map(round -> base.transactions().run(prune::getAsInt))
                .takeWhile(gone -> gone > 0)
                .sum();
    }
}
