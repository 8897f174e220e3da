package dev.authendpoints.testkit.walk;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** One step while it is read: what was about to be done, when, and whose counts it may lower. */
final class Step {
    private final Move move;
    private final Instant now;
    private final Supplier<AccountId> by;
    private final Set<String> forgiven = new HashSet<>();
    private boolean unlocked;

    Step(Move move, Instant now, Supplier<AccountId> by) {
        this.move = move;
        this.now = now;
        this.by = by;
    }

    Move move() {
        return move;
    }

    Instant now() {
        return now;
    }

    /** The account of who does it. */
    AccountId by() {
        return by.get();
    }

    Set<String> forgiven() {
        return forgiven;
    }

    void unlocks() {
        unlocked = true;
    }

    boolean unlocked() {
        return unlocked;
    }
}
