package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.limit.SendStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

final class MemorySendStore implements SendStore {
    private final MemoryDatabase database;
    private final Table<Long, Send> sends;
    private final AtomicLong numbers = new AtomicLong();

    MemorySendStore(MemoryDatabase database) {
        this.database = database;
        this.sends = database.table();
    }

    @Override
    public List<Instant> since(AccountId account, SendPurpose purpose, Instant after) {
        return database.run(() -> sends.rows()
                .filter(send -> send.account().equals(account) && send.purpose() == purpose)
                .map(Send::at)
                .filter(at -> !at.isBefore(after))
                .sorted()
                .toList());
    }

    @Override
    public void add(AccountId account, SendPurpose purpose, Instant at) {
        database.run(() -> sends.put(numbers.incrementAndGet(), new Send(account, purpose, at)));
    }

    @Override
    public int prune(Instant before) {
        return database.run(() -> sends.removeIf((number, send) -> send.at().isBefore(before)));
    }

    private record Send(AccountId account, SendPurpose purpose, Instant at) {}
}
