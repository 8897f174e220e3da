package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.recovery.Recovering;
import dev.authendpoints.recovery.Recovering.Stage;
import dev.authendpoints.recovery.RecoveryStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

final class MemoryRecoveryStore implements RecoveryStore {
    private final MemoryDatabase database;
    private final Table<AccountId, Recovering> rows;

    MemoryRecoveryStore(MemoryDatabase database) {
        this.database = database;
        this.rows = database.table();
    }

    @Override
    public Optional<Recovering> of(AccountId account) {
        return database.run(() -> rows.get(account));
    }

    @Override
    public void begin(Recovering recovering) {
        database.run(() -> rows.put(recovering.account(), recovering));
    }

    @Override
    public List<Recovering> due(Instant now, int most) {
        return database.run(() -> rows.rows()
                .filter(row -> !row.nextAt().isAfter(now) && row.endedAt().isEmpty() && waits(row))
                .sorted(Comparator.comparing(Recovering::nextAt))
                .limit(most)
                .toList());
    }

    @Override
    public boolean advance(String id, Stage from, Stage to, Instant nextAt) {
        return update(id, row -> row.stage() == from, row -> with(row, to, nextAt, Optional.empty(), false));
    }

    @Override
    public boolean grant(String id, Instant now, Instant until) {
        return update(
                id,
                row -> row.stage() == Stage.READY && now.isBefore(row.nextAt()),
                row -> with(row, Stage.GRANTED, until, Optional.empty(), false));
    }

    @Override
    public boolean end(String id, Instant now, boolean cancelled) {
        return update(id, row -> true, row -> with(row, row.stage(), row.nextAt(), Optional.of(now), cancelled));
    }

    @Override
    public int prune(Instant before) {
        return database.run(() -> rows.removeIf((account, row) -> row.nextAt().isBefore(before)
                && row.endedAt().map(at -> at.isBefore(before)).orElse(!waits(row))));
    }

    private boolean update(String id, Predicate<Recovering> where, UnaryOperator<Recovering> set) {
        return database.run(() -> rows.rows()
                .filter(row -> row.id().equals(id))
                .map(Recovering::account)
                .findFirst()
                .filter(account -> rows.update(account, row -> row.endedAt().isEmpty() && where.test(row), set))
                .isPresent());
    }

    private static boolean waits(Recovering row) {
        return row.stage() == Stage.BEGUN || row.stage() == Stage.HALFWAY;
    }

    private static Recovering with(
            Recovering row, Stage stage, Instant nextAt, Optional<Instant> endedAt, boolean cancelled) {
        return new Recovering(
                row.id(),
                row.account(),
                row.epoch(),
                stage,
                row.startedAt(),
                row.half(),
                nextAt,
                row.address(),
                row.agent(),
                endedAt,
                cancelled);
    }
}
