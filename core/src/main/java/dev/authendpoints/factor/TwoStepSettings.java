package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.client.Client;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Purpose;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows an account's factors, makes new recovery codes, and switches two-step verification off. */
public final class TwoStepSettings {
    private final AccountLock lock;
    private final Factors factors;
    private final FactorChange change;
    private final Duties duties;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param lock decides under the account's lock
     * @param factors which factors there are
     * @param change what follows when an account's factors change
     * @param duties who must not be left without a factor
     * @param time the time
     */
    public TwoStepSettings(AccountLock lock, Factors factors, FactorChange change, Duties duties, InstantSource time) {
        this.lock = lock;
        this.factors = factors;
        this.change = change;
        this.duties = duties;
        this.time = time;
    }

    /**
     * Lists the caller's factors.
     *
     * @param caller who asks
     * @return the oldest first
     */
    public List<EnrolledFactor> factors(Caller caller) {
        return factors.of(caller.account().id(), time.instant());
    }

    /**
     * Shows what the caller has.
     *
     * @param caller who asks
     * @return the caller's factors and recovery codes
     */
    public Overview overview(Caller caller) {
        AccountId account = caller.account().id();
        List<EnrolledFactor> enrolled = factors.of(account, time.instant());
        Set<FactorType> stopped = Stream.concat(
                        enrolled.stream().map(EnrolledFactor::type),
                        factors.recovery().stream().map(Factor::type))
                .distinct()
                .filter(type -> change.tries().stopped(account, type))
                .collect(Collectors.toUnmodifiableSet());
        Map<String, String> shown = new HashMap<>();
        enrolled.forEach(
                factor -> factors.shown(caller.account(), factor).ifPresent(text -> shown.put(factor.id(), text)));
        return new Overview(
                enrolled,
                shown,
                stopped,
                factors.recoveryCodesLeft(account),
                factors.recovery().flatMap(codes -> codes.drilledAt(account)));
    }

    /**
     * Tells whether the caller has to have a second factor.
     *
     * @param caller who asks
     * @param client from where
     * @return false also where that is only reported
     */
    public boolean required(Caller caller, Client client) {
        return duties.binds(caller.account(), client);
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
        if (!Freshness.suffices(caller.session(), factors.needed(account.id()), Purpose.FACTORS, now)) {
            return new FactorOutcome.Refused(EnableRefusal.STEP_UP_REQUIRED);
        }
        if (!twoStep) {
            return new FactorOutcome.Refused(EnableRefusal.TWO_FACTOR_NOT_ENABLED);
        }
        change.recoveryCodesRenewed(account, caller.session().id(), client, now);
        return new FactorOutcome.Done(factors.edits().renewRecoveryCodes(account, now));
    }

    private Optional<EnableRefusal> disable(Caller caller, Account account, Client client, Instant now) {
        boolean twoStep = !factors.typesOf(account.id()).isEmpty();
        if (!Freshness.suffices(caller.session(), factors.needed(account.id()), Purpose.FACTORS, now)) {
            return Optional.of(EnableRefusal.STEP_UP_REQUIRED);
        }
        if (twoStep && duties.binds(account, client)) {
            return Optional.of(EnableRefusal.TWO_STEP_REQUIRED);
        }
        if (twoStep) {
            factors.edits().removeAll(account, now);
            change.disabled(account, caller.session().id(), client, now);
        }
        return Optional.empty();
    }

    /**
     * What an account has.
     *
     * @param factors its factors, the oldest first
     * @param shown by which some of them are recognised, by their identifiers
     * @param stopped the kinds of which too many answers in a row were wrong; that of the recovery codes may be among them
     * @param recoveryCodesLeft how many recovery codes were not used
     * @param drilledAt when the owner has last shown that the recovery codes are kept
     */
    public record Overview(
            List<EnrolledFactor> factors,
            Map<String, String> shown,
            Set<FactorType> stopped,
            int recoveryCodesLeft,
            Optional<Instant> drilledAt) {
        /** Takes copies. */
        public Overview {
            factors = List.copyOf(factors);
            shown = Map.copyOf(shown);
            stopped = Set.copyOf(stopped);
        }
    }
}
