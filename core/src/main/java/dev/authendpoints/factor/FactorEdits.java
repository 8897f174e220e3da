package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Changes which second factors an account has, always in a transaction that has locked it. What a change removes is kept first,
 * so that it can be undone; that the change is told, and that it raises the epoch, is {@link FactorChange}'s.
 */
final class FactorEdits {
    private final FactorStore store;
    private final FactorKinds kinds;
    private final FormerStates states;

    FactorEdits(FactorStore store, FactorKinds kinds, FormerStates states) {
        this.store = store;
        this.kinds = kinds;
        this.states = states;
    }

    /**
     * Adds a factor, in place of the one there is where there is to be one, whose preference it inherits.
     *
     * @param owner the account, as it was before the change
     * @return the recovery codes that come with it: with an account's first factor, and with the next one where an earlier
     *     version has enabled the first without
     */
    List<Secret> add(Account owner, EnrolledFactor factor, Factor.Another another) {
        keep(owner, factor.createdAt());
        AccountId account = factor.account();
        List<EnrolledFactor> before = store.of(account);
        if (another == Factor.Another.REPLACES) {
            store.remove(account, factor.type());
        }
        store.add(factor);
        if (before.stream().anyMatch(older -> older.preferred() && isReplaced(older, factor, another))) {
            store.prefer(account, Optional.of(factor.id()));
        }
        return kinds.recovery()
                .filter(codes -> before.isEmpty() || codes.left(account).isEmpty())
                .map(codes -> codes.renew(account, factor.createdAt()))
                .orElse(List.of());
    }

    /**
     * Adds a factor in place of all that the account has, recovery codes included. What an enrolment that waits keeps of the
     * new one is not touched: it is put to use afterwards.
     *
     * @param owner the account, as it was before the change
     * @return the new recovery codes
     */
    List<Secret> replaceAll(Account owner, EnrolledFactor fresh, Factor.Another another) {
        keep(owner, fresh.createdAt());
        AccountId account = fresh.account();
        store.of(account).stream()
                .filter(old -> !isReplaced(old, fresh, another))
                .forEach(this::drop);
        store.removeAll(account);
        store.add(fresh);
        return kinds.recovery()
                .map(codes -> codes.renew(account, fresh.createdAt()))
                .orElse(List.of());
    }

    /**
     * Lets the factor go whose place a new one takes, now or after its time, and the new one inherit its preference.
     *
     * @return until when the old one works, if there was one
     */
    Optional<Instant> move(EnrolledFactor fresh, Move move) {
        Instant now = fresh.createdAt();
        Instant end = now.plus(move.overlap());
        Optional<EnrolledFactor> old = replaceable(fresh.account(), fresh.type(), move);
        old.filter(EnrolledFactor::preferred)
                .ifPresent(preferred -> store.prefer(fresh.account(), Optional.of(fresh.id())));
        old.ifPresent(factor -> {
            store.retire(factor.account(), factor.id(), Optional.of(end));
            dropRetired(factor, now);
        });
        return old.map(factor -> end);
    }

    /** Removes a factor. Where all others of its kind were about to retire, they stay: no kind goes by the passing of time. */
    void remove(Account owner, EnrolledFactor factor, Instant now) {
        keep(owner, now);
        drop(factor);
        dropRetired(factor, now);
        List<EnrolledFactor> rest = of(factor.account(), factor.type());
        if (rest.stream().allMatch(other -> other.retiresAt().isPresent())) {
            rest.forEach(other -> store.retire(other.account(), other.id(), Optional.empty()));
        }
    }

    void removeAll(Account account, Instant now) {
        keep(account, now);
        store.removeAll(account.id());
        kinds.all().forEach(factor -> factor.forget(account.id()));
    }

    void rename(EnrolledFactor factor, Label label) {
        store.rename(factor.account(), factor.id(), label);
    }

    /** Prefers a factor to all others, or no longer, which changes nothing about a preference for another. */
    void prefer(EnrolledFactor factor, boolean preferred) {
        if (preferred || factor.preferred()) {
            store.prefer(factor.account(), preferred ? Optional.of(factor.id()) : Optional.empty());
        }
    }

    List<Secret> renewRecoveryCodes(Account account, Instant now) {
        keep(account, now);
        return kinds.recovery().map(codes -> codes.renew(account.id(), now)).orElse(List.of());
    }

    int prune(Instant before, int most) {
        List<EnrolledFactor> retired = store.retired(before, most);
        retired.forEach(this::drop);
        return retired.size();
    }

    /** Keeps how an account can be entered, as it is before a change. */
    void keep(Account account, Instant now) {
        states.keep(account, () -> former(account), now);
    }

    /** How an account can be entered now. */
    Former former(Account account) {
        AccountId id = account.id();
        List<Former.Kept> kept = store.of(id).stream()
                .map(factor ->
                        new Former.Kept(factor, kinds.find(factor.type()).flatMap(kind -> kind.keep(id, factor.id()))))
                .toList();
        return new Former(account.email(), kept, kinds.recovery().flatMap(codes -> codes.keep(id)));
    }

    /** The factor whose place another of its kind may take: nothing has taken it yet. */
    Optional<EnrolledFactor> replaceable(AccountId account, FactorType type, Move move) {
        return of(account, type).stream()
                .filter(factor -> factor.id().equals(move.replaces()))
                .filter(factor -> factor.retiresAt().isEmpty())
                .findFirst();
    }

    /**
     * Whether an account has as many factors of a kind as it may have: one more while an old one works on beside its successor.
     */
    boolean isFull(AccountId account, Factor kind, Optional<Move> move, Instant now) {
        long working = of(account, kind.type()).stream()
                .filter(factor -> factor.works(now))
                .count();
        return kind.another() == Factor.Another.JOINS
                && working >= kind.most() + move.map(replaced -> 1).orElse(0);
    }

    /** What a factor is called whose owner said nothing: its name, with a number where another is called so. */
    String freshLabel(AccountId account, Factor kind, String name) {
        Set<String> taken = kind.another() == Factor.Another.REPLACES
                ? Set.of()
                : store.of(account).stream().map(EnrolledFactor::label).collect(Collectors.toSet());
        return Stream.concat(Stream.of(name), IntStream.iterate(2, n -> n + 1).mapToObj(n -> name + " " + n))
                .filter(label -> !taken.contains(label))
                .findFirst()
                .orElse(name);
    }

    void drop(EnrolledFactor factor) {
        store.remove(factor.account(), factor.id());
        kinds.find(factor.type()).ifPresent(kind -> kind.forget(factor.account(), factor.id()));
    }

    private void dropRetired(EnrolledFactor like, Instant now) {
        of(like.account(), like.type()).stream()
                .filter(factor -> !factor.works(now))
                .forEach(this::drop);
    }

    /** The factors of a kind that an account has, those that have retired included. */
    private List<EnrolledFactor> of(AccountId account, FactorType type) {
        return store.of(account).stream()
                .filter(factor -> factor.type().equals(type))
                .toList();
    }

    private static boolean isReplaced(EnrolledFactor older, EnrolledFactor newer, Factor.Another another) {
        return another == Factor.Another.REPLACES && older.type().equals(newer.type());
    }
}
