package dev.authendpoints.testkit.memory;

import dev.authendpoints.factor.phone.PhoneTraffic;
import dev.authendpoints.factor.phone.PhoneTrafficStore;
import java.time.Instant;
import java.util.List;

/** One transaction runs at a time here: there is nothing to lock. */
final class MemoryPhoneTrafficStore implements PhoneTrafficStore {
    private static final PhoneTraffic NONE = new PhoneTraffic(0, 0);

    private final MemoryDatabase database;
    private final Table<Span, PhoneTraffic> spans;

    MemoryPhoneTrafficStore(MemoryDatabase database) {
        this.database = database;
        this.spans = database.table();
    }

    @Override
    public void lock() {
        if (!database.active()) {
            throw new IllegalStateException("A lock lasts as long as its transaction");
        }
    }

    @Override
    public int sent(String holder, Instant from) {
        return database.run(
                () -> spans.get(new Span(holder, from)).map(PhoneTraffic::sent).orElse(0));
    }

    @Override
    public void countSent(String holder, Instant from) {
        Span span = new Span(holder, from);
        database.run(() -> {
            PhoneTraffic before = spans.get(span).orElse(NONE);
            spans.put(span, new PhoneTraffic(before.sent() + 1, before.used()));
        });
    }

    @Override
    public void countUsed(String holder, Instant from) {
        database.run(() -> spans.update(
                new Span(holder, from), before -> true, before -> new PhoneTraffic(before.sent(), before.used() + 1)));
    }

    @Override
    public PhoneTraffic since(String holder, Instant from) {
        return database.run(() -> {
            List<PhoneTraffic> recent = spans.keys()
                    .filter(span -> span.holder().equals(holder) && !span.from().isBefore(from))
                    .flatMap(span -> spans.get(span).stream())
                    .toList();
            return new PhoneTraffic(
                    recent.stream().mapToInt(PhoneTraffic::sent).sum(),
                    recent.stream().mapToInt(PhoneTraffic::used).sum());
        });
    }

    @Override
    public int prune(Instant before) {
        return database.run(() -> spans.removeIf((span, traffic) -> span.from().isBefore(before)));
    }

    private record Span(String holder, Instant from) {}
}
