package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.client.Client;
import dev.authendpoints.session.Caller;
import dev.authendpoints.stepup.Freshness;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Shows an account's factors, makes new recovery codes, and switches two-step verification off. */
public final class TwoStepSettings {
    private final AccountLock lock;
    private final Factors factors;
    private final FactorChange change;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param lock decides under the account's lock
     * @param factors which factors there are
     * @param change what follows when an account's factors change
     * @param time the time
     */
    public TwoStepSettings(AccountLock lock, Factors factors, FactorChange change, InstantSource time) {
        this.lock = lock;
        this.factors = factors;
        this.change = change;
        this.time = time;
    }

    /**
     * Lists the caller's factors.
     *
     * @param caller who asks
     * @return the oldest first
     */
    public List<EnrolledFactor> factors(Caller caller) {
        return factors.of(caller.account().id());
    }

    /**
     * Counts the caller's recovery codes.
     *
     * @param caller who asks
     * @return how many are left
     */
    public int recoveryCodesLeft(Caller caller) {
        return factors.recoveryCodesLeft(caller.account().id());
    }

    /**
     * Makes new recovery codes in place of the old ones, of which none works any more.
     *
     * @param caller who asks, by a fresh login with two kinds of proof; their session lives on, all others end
     * @param client from where
     * @return the codes, shown this once, or why there are none
     */
    public FactorOutcome renewRecoveryCodes(Caller caller, Client client) {
        Instant now = time.instant();
        Account seen = caller.account();
        return lock.whileUnchanged(seen.id(), seen.epoch(), account -> renew(caller, account, client, now))
                .orElseGet(() -> new FactorOutcome.Refused(EnableRefusal.STEP_UP_REQUIRED));
    }

    /**
     * Removes all factors of the caller, and the recovery codes.
     *
     * @param caller who asks, by a fresh login with two kinds of proof
     * @param client from where
     * @return nothing when it is done, or there was nothing to do; otherwise why not
     */
    public Optional<EnableRefusal> disable(Caller caller, Client client) {
        Instant now = time.instant();
        Account seen = caller.account();
        return lock.whileUnchanged(seen.id(), seen.epoch(), account -> disable(caller, account, client, now))
                .orElse(Optional.of(EnableRefusal.STEP_UP_REQUIRED));
    }

    private FactorOutcome renew(Caller caller, Account account, Client client, Instant now) {
        boolean twoStep = !factors.typesOf(account.id()).isEmpty();
        if (!Freshness.suffices(caller.session(), factors.needed(account.id()), now)) {
            return new FactorOutcome.Refused(EnableRefusal.STEP_UP_REQUIRED);
        }
        if (!twoStep) {
            return new FactorOutcome.Refused(EnableRefusal.TWO_FACTOR_NOT_ENABLED);
        }
        change.recoveryCodesRenewed(account, caller.session().id(), client, now);
        return new FactorOutcome.Done(factors.renewRecoveryCodes(account.id(), now));
    }

    private Optional<EnableRefusal> disable(Caller caller, Account account, Client client, Instant now) {
        boolean twoStep = !factors.typesOf(account.id()).isEmpty();
        if (!Freshness.suffices(caller.session(), factors.needed(account.id()), now)) {
            return Optional.of(EnableRefusal.STEP_UP_REQUIRED);
        }
        if (twoStep) {
            factors.removeAll(account.id());
            change.disabled(account, caller.session().id(), client, now);
        }
        return Optional.empty();
    }
}
