package dev.authendpoints.policy;

import dev.authendpoints.account.Account;
import dev.authendpoints.client.Client;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules that a configuration can say: for all, by role, or by where somebody signs in from.
 *
 * @param everybody whether everybody has to have a second factor
 * @param roles the roles that have to
 * @param grace for how long they go on without
 * @param reportOnly whether it is only written down who would be stopped
 * @param providers the kinds of factors that may be enabled; empty for all
 * @param providersOf of some roles, the kinds that may be enabled; of several roles, what all of them allow
 * @param atLogin whether only these are taken at logins and steps up, too
 * @param elsewhere from where everybody has to, such as from outside an organisation's networks
 */
public record RoleRules(
        boolean everybody,
        Set<String> roles,
        Duration grace,
        boolean reportOnly,
        Set<String> providers,
        Map<String, Set<String>> providersOf,
        boolean atLogin,
        Predicate<Client> elsewhere)
        implements TwoStepRules {
    private static final String OUTSIDE = "outside";

    /**
     * It makes no difference from where somebody signs in.
     *
     * @param everybody whether everybody has to have a second factor
     * @param roles the roles that have to
     * @param grace for how long they go on without
     * @param reportOnly whether it is only written down who would be stopped
     * @param providers the kinds of factors that may be enabled; empty for all
     * @param providersOf of some roles, the kinds that may be enabled
     * @param atLogin whether only these are taken at logins and steps up, too
     */
    public RoleRules(
            boolean everybody,
            Set<String> roles,
            Duration grace,
            boolean reportOnly,
            Set<String> providers,
            Map<String, Set<String>> providersOf,
            boolean atLogin) {
        this(everybody, roles, grace, reportOnly, providers, providersOf, atLogin, client -> false);
    }

    /**
     * Whatever was enabled before goes on working.
     *
     * @param everybody whether everybody has to have a second factor
     * @param roles the roles that have to
     * @param grace for how long they go on without
     * @param reportOnly whether it is only written down who would be stopped
     * @param providers the kinds of factors that may be enabled; empty for all
     * @param providersOf of some roles, the kinds that may be enabled
     */
    public RoleRules(
            boolean everybody,
            Set<String> roles,
            Duration grace,
            boolean reportOnly,
            Set<String> providers,
            Map<String, Set<String>> providersOf) {
        this(everybody, roles, grace, reportOnly, providers, providersOf, false);
    }

    /** Takes copies. */
    public RoleRules {
        roles = Set.copyOf(roles);
        providers = Set.copyOf(providers);
        providersOf = Map.copyOf(providersOf);
    }

    /** Required is what anything requires. */
    @Override
    public Rule of(Account account, Set<String> held, Client client) {
        String reason = reason(held);
        return rule(reason.isEmpty() && elsewhere.test(client) ? OUTSIDE : reason, held);
    }

    /** As from where least is required. */
    @Override
    public Map<String, Rule> byRole() {
        Map<String, Rule> rules = new TreeMap<>(Map.of("", rule(reason(Set.of()), Set.of())));
        Stream.concat(roles.stream(), providersOf.keySet().stream())
                .map(Set::of)
                .forEach(role -> rules.put(String.join("", role), rule(reason(role), role)));
        return rules;
    }

    private String reason(Set<String> held) {
        Optional<String> role =
                new TreeSet<>(held).stream().filter(roles::contains).findFirst();
        return everybody ? "all" : role.orElse("");
    }

    private Rule rule(String reason, Set<String> held) {
        return new Rule(reason, grace, reportOnly, allowed(held), atLogin);
    }

    private Set<String> allowed(Set<String> held) {
        Optional<Set<String>> ofRoles = held.stream()
                .flatMap(role -> Optional.ofNullable(providersOf.get(role)).stream())
                .reduce(RoleRules::both);
        return ofRoles.map(kinds -> providers.isEmpty() ? kinds : both(kinds, providers))
                .orElse(providers);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>();
        one.stream()
                .filter(kind -> other.stream().anyMatch(kind::equalsIgnoreCase))
                .forEach(common::add);
        return common.isEmpty() ? Set.of("none") : common;
    }
}
