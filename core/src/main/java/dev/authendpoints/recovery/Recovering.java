package dev.authendpoints.recovery;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The recovery of an account that was begun last; an account has one.
 *
 * @param id its identifier
 * @param account whose
 * @param epoch the account's epoch when it began: any change of a credential since has ended it
 * @param stage how far it has come
 * @param startedAt when it began
 * @param half how long it waits before each of its two further notices
 * @param nextAt while it waits, when the next notice is due; afterwards, when it is over
 * @param address the IP address that began it
 * @param agent the program that began it
 * @param endedAt when somebody objected, or it was found to be over
 * @param cancelled whether that was an objection
 */
public record Recovering(
        String id,
        AccountId account,
        long epoch,
        Stage stage,
        Instant startedAt,
        Duration half,
        Instant nextAt,
        String address,
        String agent,
        Optional<Instant> endedAt,
        boolean cancelled) {
    /**
     * Tells whether it goes on.
     *
     * @param owner its account
     * @param now the time
     * @return false when it has ended, its time is over, or the account has changed since
     */
    public boolean isOpen(Account owner, Instant now) {
        boolean inTime = stage.waits() || now.isBefore(nextAt);
        return endedAt.isEmpty() && owner.epoch() == epoch && inTime;
    }

    Recovering at(Stage other, Instant next) {
        return new Recovering(id, account, epoch, other, startedAt, half, next, address, agent, endedAt, cancelled);
    }

    /** While it waits, the soonest at which the last link is mailed; then, until when that works. */
    Instant until() {
        return stage == Stage.BEGUN ? nextAt.plus(half) : nextAt;
    }

    /** How far a recovery has come. Each step is taken only after the notice of the one before has left. */
    public enum Stage {
        /** All channels were told that it has begun. */
        BEGUN,
        /** All channels were told again, after the first half of the wait. */
        HALFWAY,
        /** The wait is over, all channels were told a third time, and the last link is in the mailbox. */
        READY,
        /** The last link was used: a factor may be enabled now. */
        GRANTED;

        boolean waits() {
            return this == BEGUN || this == HALFWAY;
        }
    }
}
