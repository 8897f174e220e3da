package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts an account's factors back as they were before a change, and before all that followed it. What was used since stays used:
 * of each factor and code the last that is known counts, and not what was kept first.
 *
 * <p>It never weakens: an account that somebody can enter today only with more than its mailbox does not become one that the
 * mailbox alone opens. Otherwise whoever reads the mail could take a second step away that its owner has added. Where a reset
 * and a mailed code are kept apart, a mailed code is such a step, too.
 */
public final class FactorUndo {
    private final Factors factors;
    private final FactorStore store;
    private final FormerStates states;
    private final boolean separated;

    /**
     * Creates it.
     *
     * @param factors which factors there are
     * @param store where it is kept which factors an account has
     * @param states how accounts could be entered before
     * @param separated whether the mailbox that a password was reset through is no second proof
     */
    public FactorUndo(Factors factors, FactorStore store, FormerStates states, boolean separated) {
        this.factors = factors;
        this.store = store;
        this.states = states;
        this.separated = separated;
    }

    /**
     * Goes back to the end of an epoch. It runs in the transaction that raises the epoch, with the account locked.
     *
     * @param account the account
     * @param epoch the epoch; what is kept of it and of later ones is erased
     * @param allowed whether factors may change at all
     * @param now the time
     * @return what there was to go back to, and what became of it
     * @throws dev.authendpoints.tx.Taken when a factor is another account's by now
     */
    public Undone to(Account account, long epoch, boolean allowed, Instant now) {
        List<Former> since = states.since(account.id(), epoch).stream()
                .map(FormerStates.At::former)
                .toList();
        states.forgetSince(account.id(), epoch);
        if (since.isEmpty()) {
            return Undone.NOTHING;
        }
        Former former = since.get(0);
        Former present = factors.edits().former(account);
        if (same(former, present)) {
            return new Undone(Optional.of(former.email()), Factored.UNCHANGED);
        }
        if (!allowed || weaker(former, present, now)) {
            return new Undone(Optional.of(former.email()), Factored.KEPT);
        }
        List<Former> known = new ArrayList<>(since);
        known.add(present);
        back(account.id(), former, present, known);
        return new Undone(Optional.of(former.email()), Factored.BACK);
    }

    private void back(AccountId account, Former former, Former present, List<Former> known) {
        present.factors().stream()
                .map(Former.Kept::factor)
                .filter(added -> !former.has(added.id()))
                .forEach(factors.edits()::drop);
        Map<String, Former.Kept> latest = new LinkedHashMap<>();
        known.forEach(state ->
                state.factors().forEach(kept -> latest.put(kept.factor().id(), kept)));
        former.factors().stream()
                .filter(kept -> !present.has(kept.factor().id()))
                .forEach(kept -> again(kept.factor(), latest));
        former.factors().stream()
                .map(Former.Kept::factor)
                .forEach(factor -> store.retire(account, factor.id(), factor.retiresAt()));
        store.prefer(
                account,
                former.factors().stream()
                        .map(Former.Kept::factor)
                        .filter(EnrolledFactor::preferred)
                        .map(EnrolledFactor::id)
                        .findFirst());
        recoveryCodes(account, former, known);
    }

    private void again(EnrolledFactor factor, Map<String, Former.Kept> latest) {
        Optional.ofNullable(latest.get(factor.id()))
                .flatMap(Former.Kept::own)
                .ifPresent(own -> factors.find(factor.type()).ifPresent(kind -> {
                    store.add(factor);
                    kind.restore(factor.account(), factor.id(), own);
                }));
    }

    private void recoveryCodes(AccountId account, Former former, List<Former> known) {
        factors.recovery().ifPresent(codes -> {
            codes.forget(account);
            former.recoveryCodes()
                    .ifPresent(set -> codes.restore(
                            account,
                            set,
                            known.stream()
                                    .flatMap(state -> state.recoveryCodes().stream())
                                    .toList()));
        });
    }

    private static boolean same(Former former, Former present) {
        return former.recoveryCodes().equals(present.recoveryCodes())
                && rows(former).equals(rows(present));
    }

    private static List<String> rows(Former state) {
        return state.factors().stream()
                .map(kept -> kept.factor().id() + " " + kept.factor().retiresAt())
                .toList();
    }

    /** A kind that this server has no more counts for what is there today, and not for what there was. */
    private boolean weaker(Former former, Former present, Instant now) {
        Stream<EnrolledFactor> possible = former.factors().stream()
                .filter(kept -> present.has(kept.factor().id()) || kept.own().isPresent())
                .map(Former.Kept::factor)
                .filter(factor -> factors.find(factor.type()).isPresent());
        return present.factors().stream().map(Former.Kept::factor).anyMatch(factor -> isMoreThanTheMailbox(factor, now))
                && possible.noneMatch(factor -> isMoreThanTheMailbox(factor, now));
    }

    /** Whether it takes more than reading the account's mail to answer it after a reset. */
    private boolean isMoreThanTheMailbox(EnrolledFactor factor, Instant now) {
        return factor.works(now) && (separated || !factors.mailed(factor.type()));
    }

    /** What became of an account's factors. */
    public enum Factored {
        /** They had not changed. */
        UNCHANGED,
        /** They are as they were. */
        BACK,
        /** They stay as they are today: those of before would be weaker, or another account has one of them. */
        KEPT
    }

    /**
     * What there was to go back to.
     *
     * @param email the address of before; nothing where nothing had changed
     * @param factors what became of the factors
     */
    public record Undone(Optional<EmailAddress> email, Factored factors) {
        static final Undone NOTHING = new Undone(Optional.empty(), Factored.UNCHANGED);
    }
}
