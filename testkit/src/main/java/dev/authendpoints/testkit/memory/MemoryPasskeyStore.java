package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.passkey.Passkey;
import dev.authendpoints.factor.passkey.PasskeyStore;
import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemoryPasskeyStore implements PasskeyStore {
    private final MemoryDatabase database;
    private final Table<AccountId, String> handles;
    private final Table<String, Passkey> passkeys;
    private final Table<String, Asked> challenges;

    MemoryPasskeyStore(MemoryDatabase database) {
        this.database = database;
        this.handles = database.table();
        this.passkeys = database.table();
        this.challenges = database.table();
    }

    @Override
    public Optional<String> handle(AccountId account) {
        return database.run(() -> handles.get(account));
    }

    @Override
    public void name(AccountId account, String handle) {
        database.run(() -> handles.put(account, handle));
    }

    @Override
    public void challenge(String occasion, String challenge, Instant until) {
        database.run(() -> challenges.put(occasion, new Asked(challenge, until, false)));
    }

    @Override
    public Optional<String> challenge(String occasion, Instant now) {
        return database.run(() ->
                challenges.get(occasion).filter(asked -> asked.isAlive(now)).map(Asked::challenge));
    }

    @Override
    public boolean use(String occasion, String challenge, Instant now) {
        return database.run(() -> challenges.update(
                occasion, asked -> asked.isAlive(now) && asked.challenge().equals(challenge), Asked::spent));
    }

    @Override
    public boolean spend(String occasion, String challenge, Instant until, Instant now) {
        return database.run(() -> {
            boolean first = challenges.get(occasion).isEmpty();
            if (first) {
                challenges.put(occasion, new Asked(challenge, until, true));
            }
            return first;
        });
    }

    @Override
    public void add(Passkey passkey) {
        database.run(() -> {
            if (find(passkey.credentialId()).isPresent()) {
                throw new Taken("The credential identifier");
            }
            passkeys.put(passkey.id(), passkey);
        });
    }

    @Override
    public Optional<Passkey> find(String credentialId) {
        return database.run(() -> passkeys.rows()
                .filter(passkey -> passkey.credentialId().equals(credentialId))
                .findFirst());
    }

    @Override
    public List<Passkey> of(AccountId account) {
        return database.run(() -> passkeys.rows()
                .filter(passkey -> passkey.account().equals(account))
                .sorted(Comparator.comparing(Passkey::id))
                .toList());
    }

    @Override
    public boolean advance(String id, long signCount, boolean backedUp) {
        return database.run(() -> passkeys.update(
                id,
                passkey -> passkey.signCount() < signCount || (passkey.signCount() == 0 && signCount == 0),
                passkey -> at(passkey, signCount, backedUp)));
    }

    @Override
    public void remove(AccountId account, String id) {
        database.run(() -> passkeys.removeIf(
                (key, passkey) -> key.equals(id) && passkey.account().equals(account)));
    }

    @Override
    public void removeAll(AccountId account) {
        database.run(() -> passkeys.removeIf((id, passkey) -> passkey.account().equals(account)));
    }

    @Override
    public int prune(Instant expiredBefore) {
        return database.run(
                () -> challenges.removeIf((occasion, asked) -> asked.until().isBefore(expiredBefore)));
    }

    private static Passkey at(Passkey passkey, long signCount, boolean backedUp) {
        return new Passkey(
                passkey.id(),
                passkey.account(),
                passkey.credentialId(),
                passkey.attested(),
                passkey.aaguid(),
                signCount,
                passkey.backupEligible(),
                backedUp,
                passkey.transports());
    }

    private record Asked(String challenge, Instant until, boolean used) {
        boolean isAlive(Instant now) {
            return !used && now.isBefore(until);
        }

        Asked spent() {
            return new Asked(challenge, until, true);
        }
    }
}
