package dev.authendpoints.spring.metrics;

import dev.authendpoints.password.PasswordHasher;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Notes how long hashes take, without the wait for their turn. */
public final class TimedHasher implements PasswordHasher {
    private final PasswordHasher hasher;
    private final Meters meters;
    private final LongSupplier nanos;

    /**
     * Creates it.
     *
     * @param hasher hashes
     * @param meters where it is noted
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public TimedHasher(PasswordHasher hasher, Meters meters, LongSupplier nanos) {
        this.hasher = hasher;
        this.meters = meters;
        this.nanos = nanos;
    }

    @Override
    public String hash(byte[] password) {
        return timed(() -> hasher.hash(password));
    }

    @Override
    public boolean verify(byte[] password, String encoded) {
        return timed(() -> hasher.verify(password, encoded));
    }

    @Override
    public boolean outdated(String encoded) {
        return hasher.outdated(encoded);
    }

    private <T> T timed(Supplier<T> hash) {
        long begun = nanos.getAsLong();
        T result = hash.get();
        meters.time("authendpoints.hashing.time", Duration.ofNanos(nanos.getAsLong() - begun));
        return result;
    }
}
