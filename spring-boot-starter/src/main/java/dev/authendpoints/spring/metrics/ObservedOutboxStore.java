package dev.authendpoints.spring.metrics;

import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.OutboxRow;
import dev.authendpoints.mail.OutboxStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts messages by their kind as they are posted. */
final class ObservedOutboxStore implements OutboxStore {
    private final OutboxStore store;
    private final Meters meters;

    ObservedOutboxStore(OutboxStore store, Meters meters) {
        this.store = store;
        this.meters = meters;
    }

    @Override
    public void add(OutboxRow row) {
        store.add(row);
        posted(row);
    }

    @Override
    public void addFinished(OutboxRow row) {
        store.addFinished(row);
        posted(row);
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return store.due(now, limit);
    }

    @Override
    public Optional<OutboxRow> claim(String id, Instant now, Instant until) {
        return store.claim(id, now, until);
    }

    @Override
    public void delivered(String id, Instant now) {
        store.delivered(id, now);
    }

    @Override
    public void dropped(String id, Instant now) {
        store.dropped(id, now);
    }

    @Override
    public void postpone(String id, Instant at) {
        store.postpone(id, at);
    }

    @Override
    public void dropAbout(String about, Instant now) {
        store.dropAbout(about, now);
    }

    @Override
    public int waiting() {
        return store.waiting();
    }

    @Override
    public boolean waits(String about, Channel channel) {
        return store.waits(about, channel);
    }

    @Override
    public int prune(Instant finishedBefore) {
        return store.prune(finishedBefore);
    }

    private void posted(OutboxRow row) {
        Committed.then(() ->
                meters.count("authendpoints.mails.posted", "kind", row.kind().name()));
    }
}
