package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.client.Client;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Purpose;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Renames, prefers and removes single factors of the caller: by a fresh login with two kinds of proof. */
public final class OwnFactors {
    private final AccountLock lock;
    private final Factors factors;
    private final FactorChange change;
    private final TwoStepPolicy policy;
    private final Duties duties;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param lock decides under the account's lock
     * @param factors which factors there are
     * @param change what follows when an account's factors change
     * @param policy what owners may do
     * @param duties who must not be left without a factor
     * @param time the time
     */
    public OwnFactors(
            AccountLock lock,
            Factors factors,
            FactorChange change,
            TwoStepPolicy policy,
            Duties duties,
            InstantSource time) {
        this.lock = lock;
        this.factors = factors;
        this.change = change;
        this.policy = policy;
        this.duties = duties;
        this.time = time;
    }

    /**
     * Renames a factor, or offers it before the others. Neither changes how the account is entered: no session ends.
     *
     * @param caller who asks
     * @param id the factor; another account's is as good as none
     * @param edit what to change
     * @param client from where
     * @return nothing when it is done; otherwise why not
     */
    public Optional<EnableRefusal> edit(Caller caller, String id, Edit edit, Client client) {
        Instant now = time.instant();
        return decide(caller, id, now, (account, factor) -> {
            edit.label().ifPresent(label -> factors.edits().rename(factor, label));
            edit.preferred().ifPresent(preferred -> factors.edits().prefer(factor, preferred));
            change.edited(account, factor.type(), client, now);
            return Optional.empty();
        });
    }

    /**
     * Removes a factor. Removing the last one switches two-step verification off.
     *
     * @param caller who asks; their session lives on, all others end
     * @param id the factor; another account's is as good as none
     * @param client from where
     * @return nothing when it is done; otherwise why not
     */
    public Optional<EnableRefusal> remove(Caller caller, String id, Client client) {
        Instant now = time.instant();
        return decide(caller, id, now, (account, factor) -> {
            boolean last = factors.of(account.id(), now).size() == 1;
            if (last && duties.binds(account, client)) {
                return Optional.of(EnableRefusal.TWO_STEP_REQUIRED);
            }
            if (last && !policy.lastRemovable()) {
                return Optional.of(EnableRefusal.LAST_FACTOR);
            }
            if (last) {
                factors.edits().removeAll(account, now);
                change.disabled(account, caller.session().id(), client, now);
            } else {
                Optional<String> shown = factors.shown(account, factor);
                factors.edits().remove(account, factor, now);
                change.removed(account, factor.type(), shown, caller.session().id(), client, now);
            }
            return Optional.empty();
        });
    }

    private Optional<EnableRefusal> decide(
            Caller caller,
            String id,
            Instant now,
            BiFunction<Account, EnrolledFactor, Optional<EnableRefusal>> decision) {
        Account seen = caller.account();
        return lock.whileUnchanged(seen.id(), seen.epoch(), account -> {
                    List<EnrolledFactor> all = factors.of(account.id(), now);
                    if (!Freshness.suffices(caller.session(), factors.needed(account.id()), Purpose.FACTORS, now)) {
                        return Optional.of(EnableRefusal.STEP_UP_REQUIRED);
                    }
                    return all.stream()
                            .filter(factor -> factor.id().equals(id))
                            .findFirst()
                            .map(factor -> decision.apply(account, factor))
                            .orElse(Optional.of(EnableRefusal.NOT_FOUND));
                })
                .orElse(Optional.of(EnableRefusal.STEP_UP_REQUIRED));
    }

    /**
     * What to change about a factor.
     *
     * @param label what its owner calls it from now on
     * @param preferred whether it is offered before all others from now on; at most one factor is
     */
    public record Edit(Optional<Label> label, Optional<Boolean> preferred) {}
}
