package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.Enrolment;
import dev.authendpoints.factor.EnrolmentStore;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Label;
import dev.authendpoints.factor.Move;
import java.time.Instant;
import java.util.Optional;

final class MemoryEnrolmentStore implements EnrolmentStore {
    private final MemoryDatabase database;
    private final Table<String, Row> enrolments;

    MemoryEnrolmentStore(MemoryDatabase database) {
        this.database = database;
        this.enrolments = database.table();
    }

    @Override
    public Optional<Enrolment> pending(AccountId account, FactorType type, Instant now) {
        return database.run(() -> enrolments
                .rows()
                .filter(row -> row.isOf(account, type) && row.alive(now))
                .map(Row::enrolment)
                .findFirst());
    }

    @Override
    public void replace(Enrolment enrolment) {
        database.run(() -> {
            enrolments.removeIf((id, row) -> row.isOf(enrolment.account(), enrolment.type()));
            enrolments.put(enrolment.id(), new Row(enrolment, 0, false));
        });
    }

    @Override
    public void describe(String id, Optional<Label> label, Optional<Move> move) {
        database.run(() -> enrolments.update(id, row -> true, row -> row.described(label, move)));
    }

    @Override
    public boolean countTry(String id, int most, Instant now) {
        return database.run(() -> enrolments.update(
                id,
                row -> row.alive(now) && row.tries() < most,
                row -> new Row(row.enrolment(), row.tries() + 1, false)));
    }

    @Override
    public boolean complete(String id, Instant now) {
        return database.run(
                () -> enrolments.update(id, row -> row.alive(now), row -> new Row(row.enrolment(), row.tries(), true)));
    }

    @Override
    public int prune(Instant expiredBefore) {
        return database.run(() ->
                enrolments.removeIf((id, row) -> row.enrolment().expiresAt().isBefore(expiredBefore)));
    }

    private record Row(Enrolment enrolment, int tries, boolean complete) {
        boolean isOf(AccountId account, FactorType type) {
            return enrolment.account().equals(account) && enrolment.type().equals(type);
        }

        Row described(Optional<Label> label, Optional<Move> move) {
            Enrolment described = new Enrolment(
                    enrolment.id(),
                    enrolment.account(),
                    enrolment.type(),
                    enrolment.session(),
                    enrolment.epoch(),
                    enrolment.createdAt(),
                    enrolment.expiresAt(),
                    label,
                    move);
            return new Row(described, tries, complete);
        }

        boolean alive(Instant now) {
            return !complete && now.isBefore(enrolment.expiresAt());
        }
    }
}
