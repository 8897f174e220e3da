package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.audit.AuditStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class MemoryAuditStore implements AuditStore {
    private final MemoryDatabase database;
    private final Table<Integer, AuditEvent> events;

    MemoryAuditStore(MemoryDatabase database) {
        this.database = database;
        this.events = database.table();
    }

    @Override
    public void add(AuditEvent event) {
        database.run(() -> events.put((int) events.rows().count(), event));
    }

    @Override
    public List<AuditEvent> newest(AccountId account, int limit) {
        return database.run(() -> {
            List<AuditEvent> own = new ArrayList<>(events.rows()
                    .filter(event -> event.account().filter(account::equals).isPresent())
                    .toList());
            Collections.reverse(own);
            return own.stream().limit(limit).toList();
        });
    }
}
