package dev.authendpoints.testkit.memory;

import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.OutboxRow;
import dev.authendpoints.mail.OutboxStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryOutboxStore implements OutboxStore {
    private final MemoryDatabase database;
    private final Table<String, Row> rows;

    MemoryOutboxStore(MemoryDatabase database) {
        this.database = database;
        this.rows = database.table();
    }

    @Override
    public void add(OutboxRow row) {
        database.run(() -> rows.put(row.id(), new Row(row, row.createdAt(), Optional.empty())));
    }

    @Override
    public void addFinished(OutboxRow row) {
        Row waiting = new Row(row, row.createdAt(), Optional.empty());
        database.run(() -> rows.put(row.id(), waiting.finished(row.createdAt())));
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return database.run(() -> rows.rows()
                .filter(row -> row.dueAt(now))
                .sorted(Comparator.comparing(row -> row.message().createdAt()))
                .limit(limit)
                .map(row -> row.message().id())
                .toList());
    }

    @Override
    public Optional<OutboxRow> claim(String id, Instant now, Instant until) {
        return database.run(() -> rows.update(id, row -> row.dueAt(now), row -> row.claimed(until))
                ? rows.get(id).map(Row::message)
                : Optional.empty());
    }

    @Override
    public void delivered(String id, Instant now) {
        finish(row -> row.message().id().equals(id), now);
    }

    @Override
    public void dropped(String id, Instant now) {
        finish(row -> row.message().id().equals(id), now);
    }

    @Override
    public void postpone(String id, Instant at) {
        database.run(() -> rows.update(id, Row::waits, row -> new Row(row.message(), at, Optional.empty())));
    }

    @Override
    public void dropAbout(String about, Instant now) {
        finish(row -> row.message().about().equals(about), now);
    }

    @Override
    public int waiting() {
        return database.run(() -> (int) rows.rows().filter(Row::waits).count());
    }

    @Override
    public boolean waits(String about, Channel channel) {
        return database.run(() -> rows.rows()
                .filter(Row::waits)
                .map(Row::message)
                .anyMatch(message -> message.about().equals(about) && message.channel() == channel));
    }

    @Override
    public int prune(Instant finishedBefore) {
        return database.run(() -> rows.removeIf((id, row) ->
                row.finishedAt().filter(at -> at.isBefore(finishedBefore)).isPresent()));
    }

    String sealed(String id) {
        return database.run(
                () -> rows.get(id).map(row -> row.message().sealed()).orElseThrow());
    }

    private void finish(Predicate<Row> which, Instant now) {
        database.run(() -> rows.updateAll(row -> row.waits() && which.test(row), row -> row.finished(now)));
    }

    private record Row(OutboxRow message, Instant due, Optional<Instant> finishedAt) {
        boolean waits() {
            return finishedAt.isEmpty();
        }

        boolean dueAt(Instant now) {
            return waits() && !due.isAfter(now);
        }

        Row claimed(Instant until) {
            return new Row(with(message.sealed(), message.attempts() + 1), until, Optional.empty());
        }

        Row finished(Instant now) {
            return new Row(with("", message.attempts()), due, Optional.of(now));
        }

        private OutboxRow with(String sealed, int attempts) {
            return new OutboxRow(
                    message.id(),
                    message.kind(),
                    message.channel(),
                    message.recipient(),
                    message.about(),
                    sealed,
                    message.createdAt(),
                    message.notAfter(),
                    attempts);
        }
    }
}
