package dev.authendpoints.admin;

import java.util.function.Function;

/**
 * What becomes of an administrator's wish.
 *
 * @param <T> what it gives when it is done
 */
public sealed interface AdminOutcome<T> {
    /**
     * Treats both shapes.
     *
     * @param done what to do when it is done
     * @param refused what to do with a refusal
     * @param <R> what both give
     * @return what was given
     */
    <R> R fold(Function<T, R> done, Function<AdminRefusal, R> refused);

    /**
     * It is done.
     *
     * @param value what it gives
     * @param <T> its type
     */
    record Done<T>(T value) implements AdminOutcome<T> {
        @Override
        public <R> R fold(Function<T, R> done, Function<AdminRefusal, R> refused) {
            return done.apply(value);
        }
    }

    /**
     * It is not.
     *
     * @param reason why
     * @param <T> what it would have given
     */
    record Refused<T>(AdminRefusal reason) implements AdminOutcome<T> {
        @Override
        public <R> R fold(Function<T, R> done, Function<AdminRefusal, R> refused) {
            return refused.apply(reason);
        }
    }
}
