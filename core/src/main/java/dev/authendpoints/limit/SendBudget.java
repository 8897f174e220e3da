package dev.authendpoints.limit;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.tx.Taken;
import java.time.Instant;

/** Bounds what an account is sent: for its own requests 5 in 5 minutes, 10 an hour, 20 a day and purpose. */
public final class SendBudget {
    private final SendStore sends;

    /**
     * Creates a budget.
     *
     * @param sends where sends are counted
     */
    public SendBudget(SendStore sends) {
        this.sends = sends;
    }

    /**
     * Looks when one may be taken, without taking it.
     *
     * @param holder whose budget it is
     * @param purpose for what
     * @param now when
     * @return at or before now when one may be taken at once; otherwise the later time when one may
     */
    public Instant next(Holder holder, SendPurpose purpose, Instant now) {
        return purpose.next(sends.since(holder, purpose, now.minus(purpose.memory())), now);
    }

    /**
     * Takes one from the budget. Under an account's lock callers take turns; without a lock one of them succeeds.
     *
     * @param holder whose budget it is
     * @param purpose for what
     * @param now when
     * @return {@code now} when one was taken and may be sent; otherwise the later time when one may
     * @throws Taken when somebody else took one at the same moment
     */
    public Instant take(Holder holder, SendPurpose purpose, Instant now) {
        long place = sends.lastPlace(holder, purpose) + 1; // first: who comes in between takes it, and add() tells
        Instant next = next(holder, purpose, now);
        if (next.isAfter(now)) {
            return next;
        }
        sends.add(holder, purpose, place, now);
        return now;
    }

    /**
     * Looks when a code may be taken, without taking it.
     *
     * @param account whose budget it is
     * @param purpose for what
     * @param occasion names the login or enrolment; it has {@link Limits#CODES_OF_A_LOGIN} codes, however long it lives
     * @param now when
     * @param end when the occasion ends
     * @return at or before now when one may be taken; otherwise the later time when one may, for this occasion or another
     */
    public Instant nextCode(AccountId account, SendPurpose purpose, String occasion, Instant now, Instant end) {
        return next(Holder.occasion(occasion), SendPurpose.ONE_OCCASION, now).isAfter(now)
                ? end
                : next(Holder.of(account), purpose, now);
    }

    /**
     * Takes a code from the budget of an account and from that of one login or enrolment, or from neither. The account is
     * locked.
     *
     * @param account whose budget it is
     * @param purpose for what
     * @param occasion names the login or enrolment; it has {@link Limits#CODES_OF_A_LOGIN} codes, however long it lives
     * @param now when
     * @param end when the occasion ends
     * @return {@code now} when one was taken and may be sent; otherwise the later time when one may, for this occasion or
     * another
     */
    public Instant takeCode(AccountId account, SendPurpose purpose, String occasion, Instant now, Instant end) {
        Holder one = Holder.occasion(occasion);
        if (next(one, SendPurpose.ONE_OCCASION, now).isAfter(now)) {
            return end;
        }
        Instant next = take(Holder.of(account), purpose, now);
        if (!next.isAfter(now)) {
            take(one, SendPurpose.ONE_OCCASION, now);
        }
        return next;
    }
}
