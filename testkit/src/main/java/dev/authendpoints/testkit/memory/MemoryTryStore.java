package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryKind;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.limit.TryStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

final class MemoryTryStore implements TryStore {
    private final MemoryDatabase database;
    private final Table<TryHolder, Row> rows;

    MemoryTryStore(MemoryDatabase database) {
        this.database = database;
        this.rows = database.table();
    }

    @Override
    public void open(TryHolder holder, Instant now) {
        database.run(() -> {
            if (rows.get(holder).isEmpty()) {
                rows.put(holder, new Row(holder, 0, now, now, Optional.empty()));
            }
        });
    }

    @Override
    public boolean openAndCount(TryHolder holder, Instant now) {
        return database.run(() -> {
            open(holder, now);
            return count(holder, now);
        });
    }

    @Override
    public boolean count(TryHolder holder, Instant now) {
        return database.run(() -> rows.update(holder, row -> row.free(now), row -> row.counted(now)));
    }

    @Override
    public List<Boolean> count(List<TryHolder> holders, Instant now) {
        return holders.stream().map(holder -> count(holder, now)).toList();
    }

    @Override
    public void takeBack(TryHolder holder) {
        database.run(() -> rows.update(holder, row -> row.failures() > 0, Row::oneLess));
    }

    @Override
    public void reset(List<TryHolder> holders) {
        database.run(() -> holders.forEach(holder -> rows.update(holder, row -> true, Row::none)));
    }

    @Override
    public int resetStopped(AccountId account, TryKind kind) {
        return database.run(() -> {
            Predicate<Row> stopped = row -> row.isOf(account, kind) && row.failures() >= kind.most();
            int count = (int) rows.rows().filter(stopped).count();
            rows.updateAll(stopped, Row::none);
            return count;
        });
    }

    @Override
    public Optional<TryState> state(TryHolder holder) {
        return database.run(() -> rows.get(holder).map(row -> new TryState(row.failures(), row.freeAt())));
    }

    @Override
    public Map<TryHolder, TryState> states(AccountId account) {
        return database.run(() -> rows.rows()
                .filter(row -> row.holder().account().equals(Optional.of(account)))
                .collect(Collectors.toMap(Row::holder, row -> new TryState(row.failures(), row.freeAt()))));
    }

    @Override
    public boolean tell(TryHolder holder, int atLeast, Instant toldBefore, Instant now) {
        return database.run(() -> rows.update(
                holder,
                row -> row.failures() >= atLeast
                        && row.toldAt().filter(at -> at.isAfter(toldBefore)).isEmpty(),
                row -> new Row(holder, row.failures(), row.triedAt(), row.freeAt(), Optional.of(now))));
    }

    @Override
    public int prune(Instant now, int most) {
        return database.run(() -> {
            List<TryHolder> old = rows.rows()
                    .filter(row -> row.forgottenAt().filter(now::isAfter).isPresent())
                    .map(Row::holder)
                    .limit(most)
                    .toList();
            old.forEach(rows::remove);
            return old.size();
        });
    }

    private record Row(TryHolder holder, int failures, Instant triedAt, Instant freeAt, Optional<Instant> toldAt) {
        boolean free(Instant now) {
            return failures < holder.kind().most() && !freeAt.isAfter(now);
        }

        boolean isOf(AccountId account, TryKind kind) {
            return holder.kind() == kind && holder.account().equals(Optional.of(account));
        }

        Optional<Instant> forgottenAt() {
            return holder.kind().forgottenAt(triedAt);
        }

        Row counted(Instant now) {
            int every = holder.kind().pauseEvery();
            int more = failures + 1;
            Instant free = more % every == 0 ? holder.kind().pauseEnds(more / every, now) : freeAt;
            return new Row(holder, more, now, free, toldAt);
        }

        Row oneLess() {
            boolean began = failures % holder.kind().pauseEvery() == 0;
            return new Row(holder, failures - 1, triedAt, began ? triedAt : freeAt, toldAt);
        }

        Row none() {
            return new Row(holder, 0, triedAt, triedAt, toldAt);
        }
    }
}
