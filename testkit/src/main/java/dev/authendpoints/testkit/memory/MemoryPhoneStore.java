package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.phone.Phone;
import dev.authendpoints.factor.phone.PhoneStore;
import java.time.Instant;
import java.util.Optional;

final class MemoryPhoneStore implements PhoneStore {
    private final MemoryDatabase database;
    private final Table<String, Row> phones;

    MemoryPhoneStore(MemoryDatabase database) {
        this.database = database;
        this.phones = database.table();
    }

    @Override
    public void await(Phone phone, String enrolment, Instant until) {
        database.run(() -> {
            phones.removeIf((id, row) -> row.isOf(phone.account()) && row.waits());
            phones.put(phone.id(), new Row(phone, enrolment, Optional.of(until)));
        });
    }

    @Override
    public Optional<Phone> waiting(String enrolment, Instant now) {
        return database.run(() -> phones.rows()
                .filter(row -> row.waitsFor(enrolment)
                        && row.until().filter(now::isBefore).isPresent())
                .map(Row::phone)
                .findFirst());
    }

    @Override
    public Optional<Phone> inUse(AccountId account) {
        return database.run(() -> phones.rows()
                .filter(row -> row.isOf(account) && !row.waits())
                .map(Row::phone)
                .findFirst());
    }

    @Override
    public boolean putToUse(String enrolment, AccountId account) {
        return database.run(() -> {
            phones.removeIf((id, row) -> row.isOf(account) && !row.waits());
            Optional<Row> put = phones.rows()
                    .filter(row -> row.isOf(account) && row.waitsFor(enrolment))
                    .findFirst();
            put.ifPresent(row -> phones.put(row.phone().id(), row.put()));
            return put.isPresent();
        });
    }

    @Override
    public void add(Phone phone) {
        database.run(() -> phones.put(phone.id(), new Row(phone, phone.id(), Optional.empty())));
    }

    @Override
    public void removeAll(AccountId account) {
        database.run(() -> phones.removeIf((id, row) -> row.isOf(account)));
    }

    @Override
    public int prune(Instant expiredBefore) {
        return database.run(() -> phones.removeIf((id, row) ->
                row.until().filter(end -> end.isBefore(expiredBefore)).isPresent()));
    }

    /** Waits until a time, or is in use. */
    private record Row(Phone phone, String enrolment, Optional<Instant> until) {
        boolean isOf(AccountId account) {
            return phone.account().equals(account);
        }

        boolean waits() {
            return until.isPresent();
        }

        boolean waitsFor(String wanted) {
            return waits() && enrolment.equals(wanted);
        }

        Row put() {
            return new Row(phone, enrolment, Optional.empty());
        }
    }
}
