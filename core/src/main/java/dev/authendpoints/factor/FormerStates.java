package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.SecretBox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps, sealed and for a while, how accounts could be entered before each change. What was removed is really gone from where
 * factors are read, so that nothing there has to know of it: it is here alone, and nobody reads it but who puts it back.
 */
public final class FormerStates {
    /** No owner changes that much; whoever does has the newest replaced, which the older ones cover. */
    private static final int MOST = 50;

    private final FormerStore store;
    private final SecretBox box;
    private final Duration window;

    /**
     * Creates it.
     *
     * @param store where states are kept
     * @param box seals them
     * @param window for how long; zero for not at all
     */
    public FormerStates(FormerStore store, SecretBox box, Duration window) {
        this.store = store;
        this.box = box;
        this.window = window;
    }

    /** Once an epoch, before its first change: several changes of one transaction are one. */
    void keep(Account account, Supplier<Former> former, Instant now) {
        if (window.isZero()) {
            return;
        }
        List<Long> kept = store.epochs(account.id());
        if (kept.contains(account.epoch())) {
            return;
        }
        if (kept.size() >= MOST) {
            store.removeSince(account.id(), kept.get(kept.size() - 1));
        }
        String sealed = box.seal(former.get().write(), place(account.id(), account.epoch()));
        store.add(new FormerStore.State(account.id(), account.epoch(), sealed, now, now.plus(window)));
    }

    /**
     * Lists what is kept of an account. The account is locked.
     *
     * @param account the account
     * @param epoch the first epoch that counts
     * @return how it could be entered at the end of each epoch in which that has changed, the oldest first
     */
    public List<At> since(AccountId account, long epoch) {
        return store.since(account, epoch).stream()
                .map(state ->
                        new At(state, Former.read(box.open(state.sealed(), place(account, state.epoch())), account)))
                .toList();
    }

    void forgetSince(AccountId account, long epoch) {
        store.removeSince(account, epoch);
    }

    private static String place(AccountId account, long epoch) {
        return "former/" + account.value() + "/" + epoch;
    }

    /**
     * How an account could be entered, and when.
     *
     * @param state when
     * @param former how
     */
    public record At(FormerStore.State state, Former former) {}
}
