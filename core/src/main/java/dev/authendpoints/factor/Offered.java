package dev.authendpoints.factor;

import java.util.List;

/**
 * The kinds of factors that an account may sign in with.
 *
 * @param kinds each once, the preferred one first and recovery codes last; empty exactly when the account has no second factor
 * @param enrolOnly whether the account has none that its rule takes: what it has then opens a session that may enable another and
 *     do nothing else
 */
public record Offered(List<FactorType> kinds, boolean enrolOnly) {
    /** Takes a copy. */
    public Offered {
        kinds = List.copyOf(kinds);
    }
}
