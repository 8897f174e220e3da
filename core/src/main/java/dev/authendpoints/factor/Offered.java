package dev.authendpoints.factor;

import dev.authendpoints.policy.TwoStepRules;
import java.util.List;
import java.util.function.Predicate;

/**
 * The kinds of factors that an account may sign in with.
 *
 * @param twoStep whether the account has a second factor. Where it has, the password alone opens nothing, though no kind be
 * left
 * @param kinds each once, the preferred one first and recovery codes last
 * @param enrolOnly whether the account has none that its rule takes: what it has then opens a session that may enable another
 *     and do nothing else
 */
public record Offered(boolean twoStep, List<FactorType> kinds, boolean enrolOnly) {
    /** Takes a copy. */
    public Offered {
        kinds = List.copyOf(kinds);
    }

    /** Of all that an account has: those that the rule takes, and what is to spare; all where it takes none of the others. */
    static Offered under(TwoStepRules.Rule rule, List<FactorType> all, Predicate<FactorType> spare) {
        Predicate<FactorType> taken = type -> rule.takes(type.name());
        boolean enrolOnly =
                !all.isEmpty() && all.stream().noneMatch(spare.negate().and(taken));
        return enrolOnly
                ? new Offered(true, all, true)
                : new Offered(
                        !all.isEmpty(), all.stream().filter(spare.or(taken)).toList(), false);
    }

    /**
     * Leaves some out.
     *
     * @param kind which
     * @return the others
     */
    public Offered without(Predicate<FactorType> kind) {
        return new Offered(twoStep, kinds.stream().filter(kind.negate()).toList(), enrolOnly);
    }
}
