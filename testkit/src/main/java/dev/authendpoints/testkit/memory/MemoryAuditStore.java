package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditEntry;
import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.audit.AuditPosition;
import dev.authendpoints.audit.AuditStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

final class MemoryAuditStore implements AuditStore {
    private static final Comparator<AuditEntry> NEWEST_FIRST = Comparator.comparing(
                    (AuditEntry entry) -> entry.event().at())
            .thenComparingLong(entry -> entry.position().nth())
            .reversed();

    private final MemoryDatabase database;
    private final Table<Long, AuditEntry> events;
    private final Table<String, Long> last;

    MemoryAuditStore(MemoryDatabase database) {
        this.database = database;
        this.events = database.table();
        this.last = database.table();
    }

    @Override
    public void add(AuditEvent event) {
        database.run(() -> {
            long nth = last.get("nth").orElse(0L) + 1;
            last.put("nth", nth);
            events.put(nth, new AuditEntry(new AuditPosition(event.at(), nth, String.valueOf(nth)), event));
        });
    }

    @Override
    public List<AuditEvent> newest(AccountId account, int limit) {
        return page(account, AuditPosition.NEWEST, limit).stream()
                .map(AuditEntry::event)
                .toList();
    }

    @Override
    public List<AuditEntry> page(AccountId account, AuditPosition before, int limit) {
        return database.run(() -> events.rows()
                .filter(entry -> entry.event().account().filter(account::equals).isPresent())
                .filter(entry -> isBefore(entry.position(), before))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList());
    }

    @Override
    public int prune(Instant before, int limit) {
        return prune(event -> event.at().isBefore(before), limit);
    }

    @Override
    public int pruneNameless(Instant before, int limit) {
        return prune(event -> event.account().isEmpty() && event.at().isBefore(before), limit);
    }

    private int prune(Predicate<AuditEvent> which, int limit) {
        return database.run(() -> {
            List<Long> old = events.rows()
                    .filter(entry -> which.test(entry.event()))
                    .map(entry -> entry.position().nth())
                    .limit(limit)
                    .toList();
            return events.removeIf((nth, entry) -> old.contains(nth));
        });
    }

    private static boolean isBefore(AuditPosition one, AuditPosition other) {
        return one.at().isBefore(other.at()) || (one.at().equals(other.at()) && one.nth() < other.nth());
    }
}
