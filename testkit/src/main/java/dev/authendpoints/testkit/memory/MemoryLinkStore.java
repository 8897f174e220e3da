package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.link.Link;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.LinkStore;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MemoryLinkStore implements LinkStore {
    private final MemoryDatabase database;
    private final Table<SecretHash, Link> unused;

    MemoryLinkStore(MemoryDatabase database) {
        this.database = database;
        this.unused = database.table();
    }

    @Override
    public void add(Link link) {
        database.run(() -> unused.put(link.hash(), link));
    }

    @Override
    public Optional<Link> find(SecretHash hash, Instant now) {
        return database.run(() -> unused.get(hash).filter(link -> now.isBefore(link.expiresAt())));
    }

    @Override
    public boolean use(SecretHash hash, Instant now) {
        return database.run(() -> {
            Optional<Link> link = find(hash, now);
            link.ifPresent(used -> unused.remove(hash));
            return link.isPresent();
        });
    }

    @Override
    public void useAll(AccountId account, LinkPurpose purpose, Instant now) {
        database.run(
                () -> unused.removeIf((hash, link) -> link.account().equals(account) && link.purpose() == purpose));
    }

    @Override
    public List<Long> epochs(AccountId account, LinkPurpose purpose, Instant now) {
        return database.run(() -> unused.rows()
                .filter(link -> link.account().equals(account) && link.purpose() == purpose)
                .filter(link -> now.isBefore(link.expiresAt()))
                .map(Link::epoch)
                .toList());
    }

    @Override
    public void useAll(AccountId account, LinkPurpose purpose, String emailKey, long epoch, Instant now) {
        database.run(() -> unused.removeIf((hash, link) -> link.account().equals(account)
                && link.purpose() == purpose
                && (link.emailKey().equals(emailKey) || link.epoch() >= epoch)));
    }

    @Override
    public int prune(Instant expiredBefore) {
        return database.run(
                () -> unused.removeIf((hash, link) -> link.expiresAt().isBefore(expiredBefore)));
    }
}
