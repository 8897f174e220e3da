package dev.authendpoints.testkit.memory;

import dev.authendpoints.limit.Holder;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.limit.SendStore;
import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.util.List;

final class MemorySendStore implements SendStore {
    private final MemoryDatabase database;
    private final Table<Place, Send> sends;

    MemorySendStore(MemoryDatabase database) {
        this.database = database;
        this.sends = database.table();
    }

    @Override
    public List<Instant> since(Holder holder, SendPurpose purpose, Instant after) {
        return database.run(() -> sends.rows()
                .filter(send ->
                        send.place().holder().equals(holder) && send.place().purpose() == purpose)
                .map(Send::at)
                .filter(at -> !at.isBefore(after))
                .sorted()
                .toList());
    }

    @Override
    public long lastPlace(Holder holder, SendPurpose purpose) {
        return database.run(() -> sends.rows()
                .map(Send::place)
                .filter(place -> place.holder().equals(holder) && place.purpose() == purpose)
                .mapToLong(Place::nth)
                .max()
                .orElse(0));
    }

    @Override
    public void add(Holder holder, SendPurpose purpose, long nth, Instant at) {
        Place place = new Place(holder, purpose, nth);
        database.run(() -> {
            if (sends.get(place).isPresent()) {
                throw new Taken("the next place in a budget");
            }
            sends.put(place, new Send(place, at));
        });
    }

    @Override
    public int prune(Instant before) {
        return database.run(() -> sends.removeIf((place, send) -> send.at().isBefore(before)));
    }

    private record Place(Holder holder, SendPurpose purpose, long nth) {}

    private record Send(Place place, Instant at) {}
}
