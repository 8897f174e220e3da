package dev.authendpoints.factor;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of factors that this server knows, and which of them an account has. */
public final class Factors {
    private final FactorStore store;
    private final Map<FactorType, Factor> known = new LinkedHashMap<>();

    /**
     * Creates it.
     *
     * @param store where it is kept which factors an account has
     * @param factors the kinds, in the order in which they are offered
     */
    public Factors(FactorStore store, List<Factor> factors) {
        this.store = store;
        for (Factor factor : factors) {
            if (known.put(factor.type(), factor) != null) {
                throw new IllegalArgumentException("Two factors are named " + factor.type());
            }
        }
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
     * Lists an account's factors.
     *
     * @param account the account
     * @return the oldest first
     */
    public List<EnrolledFactor> of(AccountId account) {
        return store.of(account);
    }

    /**
     * Lists the kinds of an account's factors. Rows decide, nothing cached does; a kind that this server no longer knows
     * counts too, so that no account becomes a password-only one by a change of configuration.
     *
     * @param account the account
     * @return each kind once
     */
    public List<FactorType> typesOf(AccountId account) {
        return store.of(account).stream().map(EnrolledFactor::type).distinct().toList();
    }

    /**
     * Remembers that a factor completed a login.
     *
     * @param account whose
     * @param type its kind
     * @param now when
     */
    public void used(AccountId account, FactorType type, Instant now) {
        store.used(account, type, now);
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

    /** Adds a factor, in place of the one there is where there is to be one. */
    void add(EnrolledFactor factor, Factor.Another another) {
        if (another == Factor.Another.REPLACES) {
            store.remove(factor.account(), factor.type());
        }
        store.add(factor);
    }

    void removeAll(AccountId account) {
        store.removeAll(account);
        known.values().forEach(factor -> factor.forget(account));
    }
}
