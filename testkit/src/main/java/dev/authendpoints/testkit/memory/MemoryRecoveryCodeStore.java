package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.recovery.KeptCode;
import dev.authendpoints.factor.recovery.RecoveryCodeStore;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

final class MemoryRecoveryCodeStore implements RecoveryCodeStore {
    private final MemoryDatabase database;
    private final Table<Code, State> codes;

    MemoryRecoveryCodeStore(MemoryDatabase database) {
        this.database = database;
        this.codes = database.table();
    }

    @Override
    public void replace(AccountId account, List<SecretHash> hashes, Instant now) {
        database.run(() -> {
            removeAll(account);
            hashes.forEach(
                    hash -> codes.put(new Code(account, hash), new State(now, Optional.empty(), Optional.empty())));
        });
    }

    @Override
    public List<KeptCode> all(AccountId account) {
        return database.run(() -> of(account)
                .flatMap(code -> codes.get(code).stream()
                        .map(state -> new KeptCode(code.hash(), state.madeAt(), state.usedAt(), state.drilledAt())))
                .sorted(Comparator.comparing(code -> code.hash().value()))
                .toList());
    }

    @Override
    public void restore(AccountId account, List<KeptCode> kept) {
        database.run(() -> kept.forEach(code ->
                codes.put(new Code(account, code.hash()), new State(code.madeAt(), code.usedAt(), code.drilledAt()))));
    }

    @Override
    public List<SecretHash> unused(AccountId account) {
        return database.run(() -> of(account)
                .filter(code -> codes.get(code).filter(State::unused).isPresent())
                .map(Code::hash)
                .toList());
    }

    @Override
    public OptionalInt left(AccountId account) {
        return database.run(() -> of(account).findAny().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(unused(account).size()));
    }

    @Override
    public boolean use(AccountId account, SecretHash hash, Instant now) {
        return database.run(() -> codes.update(new Code(account, hash), State::unused, state -> state.asUsed(now)));
    }

    @Override
    public boolean drill(AccountId account, SecretHash hash, Instant now) {
        return database.run(() -> codes.update(new Code(account, hash), State::unused, state -> state.shown(now)));
    }

    @Override
    public Optional<Instant> drilledAt(AccountId account) {
        return database.run(() -> of(account)
                .flatMap(code -> codes.get(code).stream())
                .flatMap(state -> state.drilledAt().stream())
                .max(Comparator.naturalOrder()));
    }

    @Override
    public void removeAll(AccountId account) {
        database.run(() -> codes.removeIf((code, state) -> code.account().equals(account)));
    }

    private Stream<Code> of(AccountId account) {
        return codes.keys().filter(code -> code.account().equals(account));
    }

    private record Code(AccountId account, SecretHash hash) {}

    private record State(Instant madeAt, Optional<Instant> usedAt, Optional<Instant> drilledAt) {
        boolean unused() {
            return usedAt.isEmpty();
        }

        State asUsed(Instant now) {
            return new State(madeAt, Optional.of(now), drilledAt);
        }

        State shown(Instant now) {
            return new State(madeAt, usedAt, Optional.of(now));
        }
    }
}
