package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.mail.Recipient;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.session.Freshness;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The kinds of factors that this server knows, and which of them an account has. */
public final class Factors {
    private final FactorStore store;
    private final FormerStates states;
    private final FactorKinds kinds;
    private final FactorEdits edits;

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
        this.kinds = new FactorKinds(factors);
        this.edits = new FactorEdits(store, kinds, states);
    }

    /** What changes which factors an account has. */
    FactorEdits edits() {
        return edits;
    }

    /**
     * Finds a kind by the name that a client gave.
     *
     * @param name any text
     * @return the kind, if this server has it
     */
    public Optional<Factor> named(String name) {
        return kinds.named(name);
    }

    /**
     * Finds the kind that can sign in by itself.
     *
     * @return the kind, if this server has one
     */
    public Optional<Passwordless> passwordless() {
        return kinds.passwordless();
    }

    /**
     * Lists the kinds.
     *
     * @return all of them, in the order in which they are offered
     */
    public List<Factor> all() {
        return kinds.all();
    }

    /**
     * Names the kinds.
     *
     * @return their names, in the order in which they are offered
     */
    public List<FactorType> types() {
        return kinds.types();
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
        Stream<FactorType> spare = own.isEmpty() || recoveryCodesLeft(account) == 0
                ? Stream.of()
                : kinds.recovery().map(Factor::type).stream();
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
        return Offered.under(rule, offeredTo(account), kinds::isRecovery);
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
        return kinds.recovery().map(codes -> codes.left(account)).orElseGet(OptionalInt::empty);
    }

    /**
     * Gives the kind that is for recovery.
     *
     * @return the kind, if this server has one
     */
    public Optional<Recovery> recovery() {
        return kinds.recovery();
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
        return kinds.find(type);
    }

    /**
     * Takes back what still waits to be sent for open logins and enrolments, in the transaction that raises the epoch.
     *
     * @param account whose
     * @param now the time
     */
    public void withdraw(AccountId account, Instant now) {
        kinds.all().forEach(factor -> factor.withdraw(account, now));
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
        edits.keep(account, now);
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

    Optional<FactorType> recoveryType() {
        return kinds.recovery().map(Factor::type);
    }

    /**
     * Removes factors that have retired.
     *
     * @param before those that retired later stay
     * @param most how many go at once
     * @return how many went
     */
    public int prune(Instant before, int most) {
        return edits.prune(before, most);
    }
}
