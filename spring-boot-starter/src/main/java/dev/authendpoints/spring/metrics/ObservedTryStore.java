package dev.authendpoints.spring.metrics;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryKind;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.limit.TryStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts tries of second steps, and tries that a limit turned away. */
final class ObservedTryStore implements TryStore {
    private final TryStore store;
    private final Meters meters;

    ObservedTryStore(TryStore store, Meters meters) {
        this.store = store;
        this.meters = meters;
    }

    @Override
    public boolean openAndCount(TryHolder holder, Instant now) {
        return observed(holder, store.openAndCount(holder, now));
    }

    @Override
    public boolean count(TryHolder holder, Instant now) {
        return observed(holder, store.count(holder, now));
    }

    private boolean observed(TryHolder holder, boolean counted) {
        if (!counted) {
            refused(holder);
        } else {
            tried(List.of(holder));
        }
        return counted;
    }

    @Override
    public List<Boolean> count(List<TryHolder> holders, Instant now) {
        List<Boolean> counted = store.count(holders, now);
        int first = counted.indexOf(false);
        if (first >= 0) {
            refused(holders.get(first));
        } else {
            tried(holders);
        }
        return counted;
    }

    private void refused(TryHolder holder) {
        String limit = limit(holder);
        Committed.then(() -> meters.count("authendpoints.limits", "limit", limit));
    }

    private void tried(List<TryHolder> holders) {
        holders.stream()
                .filter(holder -> holder.kind() == TryKind.FACTOR)
                .forEach(holder -> Committed.then(() ->
                        meters.count("authendpoints.second.steps", "provider", provider(holder), "outcome", "tried")));
    }

    /** A known name and an unknown one cost the same statement. */
    private String limit(TryHolder holder) {
        return switch (holder.kind()) {
            case PASSWORD, STRANGER -> stopped(holder) ? "password_stopped" : "account_waiting";
            case FACTORS -> "account_waiting";
            case FACTOR -> "factor_stopped";
            case ENROLMENT -> "enrolment_waiting";
            case DRILL -> "drill_waiting";
            case STEP_UP -> "step_up_stopped";
            case BROWSER -> "browser_stopped";
        };
    }

    private boolean stopped(TryHolder holder) {
        return store.state(holder)
                .filter(state -> state.failures() >= holder.kind().most())
                .isPresent();
    }

    /** Behind the account: {@link TryHolder#factor}. */
    private static String provider(TryHolder holder) {
        return holder.key().substring(holder.key().lastIndexOf('/') + 1);
    }

    @Override
    public void open(TryHolder holder, Instant now) {
        store.open(holder, now);
    }

    @Override
    public void takeBack(TryHolder holder) {
        store.takeBack(holder);
    }

    @Override
    public void reset(List<TryHolder> holders) {
        store.reset(holders);
    }

    @Override
    public int resetStopped(AccountId account, TryKind kind) {
        return store.resetStopped(account, kind);
    }

    @Override
    public Optional<TryState> state(TryHolder holder) {
        return store.state(holder);
    }

    @Override
    public Map<TryHolder, TryState> states(AccountId account) {
        return store.states(account);
    }

    @Override
    public boolean tell(TryHolder holder, int atLeast, Instant toldBefore, Instant now) {
        return store.tell(holder, atLeast, toldBefore, now);
    }

    @Override
    public int prune(Instant triedBefore, int most) {
        return store.prune(triedBefore, most);
    }
}
