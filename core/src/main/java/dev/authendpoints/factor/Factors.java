package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.mail.Recipient;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Freshness;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The kinds of factors that this server knows, and which of them an account has. */
public final class Factors {
    private final FactorStore store;
    private final FormerStates states;
    private final Map<FactorType, Factor> known = new LinkedHashMap<>();
    private final Optional<Recovery> recovery;

    /**
     * Creates it.
     *
     * @param store where it is kept which factors an account has
     * @param factors the kinds, in the order in which they are offered
     * @param states how accounts could be entered before they changed
     */
    public Factors(FactorStore store, List<Factor> factors, FormerStates states) {
        this.store = store;
        this.states = states;
        for (Factor factor : factors) {
            if (known.put(factor.type(), factor) != null) {
                throw new IllegalArgumentException("Two factors are named " + factor.type());
            }
        }
        List<Recovery> recoveries = factors.stream()
                .filter(Recovery.class::isInstance)
                .map(Recovery.class::cast)
                .toList();
        if (recoveries.size() > 1) {
            throw new IllegalArgumentException("Two factors are for recovery");
        }
        if (factors.stream().filter(Passwordless.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("Two factors sign in by themselves");
        }
        this.recovery = recoveries.stream().findFirst();
    }

    /**
     * Finds a kind by the name that a client gave.
     *
     * @param name any text
     * @return the kind, if this server has it
     */
    public Optional<Factor> named(String name) {
        return known.values().stream()
                .filter(factor -> factor.type().name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * Finds the kind that can sign in by itself.
     *
     * @return the kind, if this server has one
     */
    public Optional<Passwordless> passwordless() {
        return known.values().stream()
                .filter(Passwordless.class::isInstance)
                .map(Passwordless.class::cast)
                .findFirst();
    }

    /**
     * Lists the kinds.
     *
     * @return all of them, in the order in which they are offered
     */
    public List<Factor> all() {
        return List.copyOf(known.values());
    }

    /**
     * Names the kinds.
     *
     * @return their names, in the order in which they are offered
     */
    public List<FactorType> types() {
        return List.copyOf(known.keySet());
    }

    /**
     * Lists an account's factors that are worth something now.
     *
     * @param account the account
     * @param now the time
     * @return the oldest first
     */
    public List<EnrolledFactor> of(AccountId account, Instant now) {
        return store.of(account).stream().filter(factor -> factor.works(now)).toList();
    }

    /**
     * Says which of its kind a factor is.
     *
     * @param account whose
     * @param factor the factor
     * @return what its owner recognises it by, where there is such a thing
     */
    public Optional<String> shown(Account account, EnrolledFactor factor) {
        return find(factor.type()).flatMap(kind -> kind.shown(account, factor.id()));
    }

    /**
     * Gives what is kept for a factor and is its owner's own.
     *
     * @param account whose
     * @param factor the factor
     * @return texts by the names of the contract, no secret among them
     */
    public Map<String, String> kept(Account account, EnrolledFactor factor) {
        return find(factor.type()).map(kind -> kind.kept(account, factor.id())).orElse(Map.of());
    }

    /**
     * Lists the kinds of an account's factors. Rows decide, nothing cached does; a kind that this server no longer knows
     * counts too, so that no account becomes a password-only one by a change of configuration. Nor does it by the passing of
     * time: of each kind that an account has, one factor at least does not retire.
     *
     * @param account the account
     * @return each kind once
     */
    public List<FactorType> typesOf(AccountId account) {
        return store.of(account).stream().map(EnrolledFactor::type).distinct().toList();
    }

    /**
     * Tells what an account's owner has to prove before anything sensitive: as much as the strongest factor can.
     *
     * @param account the account
     * @return what a fresh login needs
     */
    public Freshness.Needed needed(AccountId account) {
        List<FactorType> types = typesOf(account);
        if (types.isEmpty()) {
            return Freshness.Needed.LOGIN;
        }
        boolean strong = types.stream().flatMap(type -> find(type).stream()).anyMatch(Factor::strong);
        return strong ? Freshness.Needed.STRONG : Freshness.Needed.TWO_KINDS;
    }

    /**
     * Lists the kinds that an account may sign in with: those of its factors, the preferred one first, and recovery codes
     * last, while some are left. It is empty exactly when the account has no second factor.
     *
     * @param account the account
     * @return each kind once
     */
    public List<FactorType> offeredTo(AccountId account) {
        Comparator<EnrolledFactor> preferredFirst = Comparator.comparing(factor -> !factor.preferred());
        List<FactorType> own = store.of(account).stream()
                .sorted(preferredFirst)
                .map(EnrolledFactor::type)
                .distinct()
                .toList();
        Stream<FactorType> spare =
                own.isEmpty() || recoveryCodesLeft(account) == 0 ? Stream.of() : recovery.map(Factor::type).stream();
        return Stream.concat(own.stream(), spare).toList();
    }

    /**
     * Lists the kinds that an account may sign in with under a rule.
     *
     * @param account the account
     * @param rule the rule that it is under
     * @return those that the rule takes, and recovery codes; all where it takes none of the account's own
     */
    public Offered offeredTo(AccountId account, TwoStepRules.Rule rule) {
        List<FactorType> all = offeredTo(account);
        Predicate<FactorType> spare =
                type -> recoveryType().filter(type::equals).isPresent();
        Predicate<FactorType> taken = type -> rule.takes(type.name());
        boolean enrolOnly =
                !all.isEmpty() && all.stream().noneMatch(spare.negate().and(taken));
        return enrolOnly
                ? new Offered(true, all, true)
                : new Offered(
                        !all.isEmpty(), all.stream().filter(spare.or(taken)).toList(), false);
    }

    /**
     * Counts an account's recovery codes.
     *
     * @param account the account
     * @return how many are left
     */
    public int recoveryCodesLeft(AccountId account) {
        return leftOfSet(account).orElse(0);
    }

    /**
     * Tells what an owner who has just signed in should hear of their recovery codes.
     *
     * @param account the account
     * @return how many are left, when few are
     */
    public OptionalInt fewRecoveryCodesLeft(AccountId account) {
        OptionalInt left = leftOfSet(account);
        return left.orElse(Integer.MAX_VALUE) <= Recovery.FEW ? left : OptionalInt.empty();
    }

    private OptionalInt leftOfSet(AccountId account) {
        return recovery.map(codes -> codes.left(account)).orElseGet(OptionalInt::empty);
    }

    /**
     * Gives the kind that is for recovery.
     *
     * @return the kind, if this server has one
     */
    public Optional<Recovery> recovery() {
        return recovery;
    }

    /**
     * Remembers that a factor completed a login.
     *
     * @param type its kind
     * @param proof what proved it
     * @param now when
     * @return false when the one factor that was proved is gone or has retired, and proves nothing
     */
    public boolean used(FactorType type, Proof proof, Instant now) {
        if (proof.factorId().isPresent()) {
            return store.used(proof.account(), proof.factorId().get(), now);
        }
        store.used(proof.account(), type, now);
        return true;
    }

    /**
     * Finds a kind that an open login has named.
     *
     * @param type its name
     * @return the kind, unless this server no longer has it
     */
    public Optional<Factor> find(FactorType type) {
        return Optional.ofNullable(known.get(type));
    }

    /**
     * Takes back what still waits to be sent for open logins and enrolments, in the transaction that raises the epoch.
     *
     * @param account whose
     * @param now the time
     */
    public void withdraw(AccountId account, Instant now) {
        known.values().forEach(factor -> factor.withdraw(account, now));
    }

    /**
     * Keeps how an account can be entered, so that what changes about it now can be undone. Whatever changes factors through
     * this class does it by itself; whoever changes the address asks for it, in the transaction that raises the epoch and
     * before anything has changed.
     *
     * @param account the account, locked, as it was before the change
     * @param now the time
     */
    public void keep(Account account, Instant now) {
        states.keep(account, () -> former(account), now);
    }

    /**
     * Lists how an account could be entered before its last changes, as long as they can be undone.
     *
     * @param account the account, locked
     * @return the oldest first
     */
    public List<FormerStates.At> before(AccountId account) {
        return states.since(account, 0);
    }

    /** How an account can be entered now. */
    Former former(Account account) {
        AccountId id = account.id();
        List<Former.Kept> kept = store.of(id).stream()
                .map(factor -> new Former.Kept(factor, find(factor.type()).flatMap(kind -> kind.keep(id, factor.id()))))
                .toList();
        return new Former(account.email(), kept, recovery.flatMap(codes -> codes.keep(id)));
    }

    /**
     * Tells whether whoever reads an account's mailbox passes a kind of factor.
     *
     * @param type its name
     * @return true when it writes there; false of a kind that this server no longer has
     */
    public boolean mailed(FactorType type) {
        return find(type).map(Factor::holding).filter(Holding.MAILBOX::is).isPresent();
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
        return recovery.filter(codes -> before.isEmpty() || codes.left(account).isEmpty())
                .map(codes -> codes.renew(account, factor.createdAt()))
                .orElse(List.of());
    }

    /**
     * Adds a factor in place of all that the account has, recovery codes included. What an enrolment that waits keeps of the new
     * one is not touched: it is put to use afterwards.
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
        return recovery.map(codes -> codes.renew(account, fresh.createdAt())).orElse(List.of());
    }

    /**
     * Lists where else than in its mailbox an account's owner is told of what is grave.
     *
     * @param account the account
     * @return each place once
     */
    public List<Recipient> reaching(Account account) {
        return store.of(account.id()).stream()
                .flatMap(factor -> find(factor.type()).flatMap(kind -> kind.reaching(account, factor.id())).stream())
                .distinct()
                .toList();
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

    /** The factor whose place another of its kind may take: nothing has taken it yet. */
    Optional<EnrolledFactor> replaceable(AccountId account, FactorType type, Move move) {
        return of(account, type).stream()
                .filter(factor -> factor.id().equals(move.replaces()))
                .filter(factor -> factor.retiresAt().isEmpty())
                .findFirst();
    }

    /** The factors of a kind that an account has, those that have retired included. */
    private List<EnrolledFactor> of(AccountId account, FactorType type) {
        return store.of(account).stream()
                .filter(factor -> factor.type().equals(type))
                .toList();
    }

    /** Whether an account has as many factors of a kind as it may have: one more while an old one works on beside its successor. */
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

    private static boolean isReplaced(EnrolledFactor older, EnrolledFactor newer, Factor.Another another) {
        return another == Factor.Another.REPLACES && older.type().equals(newer.type());
    }

    Optional<FactorType> recoveryType() {
        return recovery.map(Factor::type);
    }

    List<Secret> renewRecoveryCodes(Account account, Instant now) {
        keep(account, now);
        return recovery.map(codes -> codes.renew(account.id(), now)).orElse(List.of());
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

    /**
     * Removes factors that have retired.
     *
     * @param before those that retired later stay
     * @param most how many go at once
     * @return how many went
     */
    public int prune(Instant before, int most) {
        List<EnrolledFactor> retired = store.retired(before, most);
        retired.forEach(this::drop);
        return retired.size();
    }

    private void dropRetired(EnrolledFactor like, Instant now) {
        of(like.account(), like.type()).stream()
                .filter(factor -> !factor.works(now))
                .forEach(this::drop);
    }

    void drop(EnrolledFactor factor) {
        store.remove(factor.account(), factor.id());
        find(factor.type()).ifPresent(kind -> kind.forget(factor.account(), factor.id()));
    }

    void removeAll(Account account, Instant now) {
        keep(account, now);
        store.removeAll(account.id());
        known.values().forEach(factor -> factor.forget(account.id()));
    }
}
