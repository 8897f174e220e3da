package dev.authendpoints.testkit.walk;

import java.util.List;
import java.util.Optional;

/**
 * Something that happened and was committed: a call of a store, or a factor that compared or used a proof up.
 *
 * @param what store and method, such as {@code challenges.complete}, or {@code factor.compared}, {@code factor.consumed},
 *     {@code passwordless.consumed}
 * @param args what it was called with
 * @param result what it gave, if anything
 */
record Event(String what, List<Object> args, Optional<Object> result) {
    boolean is(String other) {
        return what.equals(other);
    }

    /** For what answers with true for the one caller who did it. */
    boolean did(String other) {
        return is(other) && result.filter(Boolean.TRUE::equals).isPresent();
    }

    <T> T arg(int place, Class<T> type) {
        return type.cast(args.get(place));
    }
}
