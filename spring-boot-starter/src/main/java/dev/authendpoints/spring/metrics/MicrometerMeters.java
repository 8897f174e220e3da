package dev.authendpoints.spring.metrics;

import dev.authendpoints.mail.OutboxStore;
import dev.authendpoints.password.HashingBound;
import dev.authendpoints.spring.phone.PhoneAlarm;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Counts in Micrometer's registry. */
public final class MicrometerMeters implements Meters {
    private final MeterRegistry registry;

    /**
     * Creates it.
     *
     * @param registry where numbers are kept
     */
    public MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(String name, String... tags) {
        registry.counter(name, tags).increment();
    }

    @Override
    public void time(String name, Duration took) {
        registry.timer(name).record(took);
    }

    /**
     * Watches the queue for hashes, from memory.
     *
     * @param bound the queue
     */
    public void watch(HashingBound bound) {
        Gauge.builder("authendpoints.hashing.active", bound, HashingBound::active)
                .register(registry);
        Gauge.builder("authendpoints.hashing.waiting", bound, HashingBound::waiting)
                .register(registry);
        FunctionCounter.builder("authendpoints.hashing.refused", bound, HashingBound::refused)
                .register(registry);
    }

    /**
     * Watches the outbox: each look is one statement, and no number while the database does not answer.
     *
     * @param outbox where messages wait
     */
    public void watch(OutboxStore outbox) {
        Gauge.builder("authendpoints.mails.waiting", outbox, OutboxStore::waiting)
                .register(registry);
    }

    /**
     * Watches which part of the codes that were sent to phones comes back, as of the last look.
     *
     * @param alarm who looks
     */
    public void watch(PhoneAlarm alarm) {
        Gauge.builder("authendpoints.texts.recent", alarm, PhoneAlarm::sent).register(registry);
        Gauge.builder("authendpoints.texts.used.ratio", alarm, PhoneAlarm::ratio)
                .register(registry);
        Gauge.builder("authendpoints.texts.alarm", alarm, phones -> phones.ringing() ? 1 : 0)
                .register(registry);
    }
}
