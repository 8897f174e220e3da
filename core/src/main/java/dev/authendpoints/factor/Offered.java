package dev.authendpoints.factor;

import java.util.List;
import java.util.function.Predicate;

/**
 * The kinds of factors that an account may sign in with.
 *
 * @param twoStep whether the account has a second factor. Where it has, the password alone opens nothing, though no kind be left
 * @param kinds each once, the preferred one first and recovery codes last
 * @param enrolOnly whether the account has none that its rule takes: what it has then opens a session that may enable another and
 *     do nothing else
 */
public record Offered(boolean twoStep, List<FactorType> kinds, boolean enrolOnly) {
    /** Takes a copy. */
    public Offered {
        kinds = List.copyOf(kinds);
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
