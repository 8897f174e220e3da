package dev.authendpoints.mail;

import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Delivers what waits in the outbox: at least once, never past its life, with growing pauses between attempts. Any number
 * of couriers may work on one outbox. No transaction is open while the mail server is spoken to.
 */
public final class Courier {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(30));
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final Transactions transactions;
    private final OutboxStore store;
    private final Outbox outbox;
    private final Mailer mailer;
    private final InstantSource time;

    /**
     * Creates a courier.
     *
     * @param transactions opens transactions
     * @param store where messages wait
     * @param outbox opens them
     * @param mailer carries them
     * @param time the time
     */
    public Courier(Transactions transactions, OutboxStore store, Outbox outbox, Mailer mailer, InstantSource time) {
        this.transactions = transactions;
        this.store = store;
        this.outbox = outbox;
        this.mailer = mailer;
        this.time = time;
    }

    /**
     * Lists what is due.
     *
     * @param limit how many at most
     * @return identifiers for {@link #deliver}, the oldest first
     */
    public List<String> due(int limit) {
        Instant now = time.instant();
        return transactions.run(() -> store.due(now, limit));
    }

    /**
     * Delivers one message, unless another courier has it.
     *
     * @param id the message
     * @return what became of it
     */
    public Delivery deliver(String id) {
        Instant now = time.instant();
        Optional<OutboxRow> claimed = transactions.run(() -> store.claim(id, now, now.plus(LEASE)));
        return claimed.map(row -> deliver(row, now)).orElse(Delivery.ELSEWHERE);
    }

    private Delivery deliver(OutboxRow row, Instant now) {
        if (row.kind().equals(MessageKind.NONE)) { // an earlier version let them wait
            return drop(row, Delivery.NOBODY);
        }
        if (!now.isBefore(row.notAfter())) {
            return drop(row, Delivery.TOO_LATE);
        }
        try {
            mailer.send(outbox.open(row));
        } catch (Mailer.NotSent e) {
            return e.permanent() ? drop(row, Delivery.REFUSED) : postpone(row, e.pause());
        } catch (RuntimeException e) {
            postpone(row, Duration.ZERO);
            throw e;
        }
        transactions.run(() -> store.delivered(row.id(), time.instant()));
        return Delivery.DELIVERED;
    }

    private Delivery drop(OutboxRow row, Delivery why) {
        transactions.run(() -> store.dropped(row.id(), time.instant()));
        return why;
    }

    /** Not before the other side wants it; what is worth nothing any more by then is dropped then. */
    private Delivery postpone(OutboxRow row, Duration atLeast) {
        Duration usual = row.attempts() <= PAUSES.size() ? PAUSES.get(row.attempts() - 1) : LONGEST_PAUSE;
        Duration pause = usual.compareTo(atLeast) < 0 ? atLeast : usual;
        transactions.run(() -> store.postpone(row.id(), time.instant().plus(pause)));
        return Delivery.POSTPONED;
    }

    /** What became of a message. */
    public enum Delivery {
        /** The next server has taken it over. */
        DELIVERED,
        /** The next server did not take it; it is tried again. */
        POSTPONED,
        /** The next server will never take it. */
        REFUSED,
        /** It was worth nothing any more. */
        TOO_LATE,
        /** It was for nobody. */
        NOBODY,
        /** Another courier has it. */
        ELSEWHERE
    }
}
