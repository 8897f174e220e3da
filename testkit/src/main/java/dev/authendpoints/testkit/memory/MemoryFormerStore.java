package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.FormerStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

final class MemoryFormerStore implements FormerStore {
    private final MemoryDatabase database;
    private final Table<Key, State> states;

    MemoryFormerStore(MemoryDatabase database) {
        this.database = database;
        this.states = database.table();
    }

    @Override
    public void add(State state) {
        database.run(() -> states.put(new Key(state.account(), state.epoch()), state));
    }

    @Override
    public List<Long> epochs(AccountId account) {
        return database.run(() -> since(account, 0).stream().map(State::epoch).toList());
    }

    @Override
    public List<State> since(AccountId account, long epoch) {
        return database.run(() -> states.rows()
                .filter(state -> state.account().equals(account) && state.epoch() >= epoch)
                .sorted(Comparator.comparingLong(State::epoch))
                .toList());
    }

    @Override
    public void removeSince(AccountId account, long epoch) {
        database.run(() -> states.removeIf((key, state) -> state.account().equals(account) && state.epoch() >= epoch));
    }

    @Override
    public int prune(Instant expiredBefore) {
        return database.run(
                () -> states.removeIf((key, state) -> state.expiresAt().isBefore(expiredBefore)));
    }

    private record Key(AccountId account, long epoch) {}
}
