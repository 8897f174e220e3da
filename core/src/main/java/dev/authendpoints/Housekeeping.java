package dev.authendpoints;

import dev.authendpoints.factor.Factors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Removes what is past its life. It may run on every node at any time. */
public final class Housekeeping {
    private static final Duration SHORT = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration UNVERIFIED = Duration.ofDays(7);
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
     * Tidies up once.
     *
     * @return how many rows went
     */
    public int tidy() {
        Instant now = base.time().instant();
        Stores stores = base.stores();
        Stream<IntSupplier> ofFactors = factors.all().stream().map(factor -> () -> factor.prune(now.minus(SHORT)));
        List<IntSupplier> others = List.of(
                () -> stores.challenges().prune(now.minus(SHORT)),
                () -> stores.enrolments().prune(now.minus(SHORT)),
                () -> stores.emailChanges().prune(now.minus(SHORT)),
                () -> stores.links().prune(now.minus(DAY)),
                () -> stores.outbox().prune(now.minus(DAY)),
                () -> stores.sends().prune(now.minus(DAY.multipliedBy(2))),
                () -> stores.refreshTokens().pruneSealed(now.minus(GRACE)),
                () -> stores.sessions().prune(now.minus(DAY)),
                () -> stores.accounts().removeUnverified(now.minus(UNVERIFIED)));
        // A transaction each: none holds one table's rows while it waits for another's.
        return Stream.concat(ofFactors, others.stream())
                        .mapToInt(prune -> base.transactions().run(prune::getAsInt))
                        .sum()
                + forgetTries(now.minus(DAY));
    }

    /** In batches: strangers make these rows, as many as they like names. */
    private int forgetTries(Instant triedBefore) {
        int all = 0;
        int batch;
        do {
            batch = base.transactions().run(() -> base.stores().tries().prune(triedBefore, BATCH));
            all += batch;
        } while (batch == BATCH);
        return all;
    }
}
