package dev.authendpoints.recovery;

import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a step of a recovery.
 *
 * @param result what it gave, if it was taken
 * @param refusal why not, otherwise
 * @param <T> what it gives
 */
public record RecoveryOutcome<T>(Optional<T> result, Optional<RecoveryRefusal> refusal) {
    static <T> RecoveryOutcome<T> done(T result) {
        return new RecoveryOutcome<>(Optional.of(result), Optional.empty());
    }

    static <T> RecoveryOutcome<T> refused(RecoveryRefusal refusal) {
        return new RecoveryOutcome<>(Optional.empty(), Optional.of(refusal));
    }

    <R> RecoveryOutcome<R> map(Function<T, R> next) {
        return new RecoveryOutcome<>(result.map(next), refusal);
    }

    /**
     * Treats both shapes.
     *
     * @param done what to do with the result
     * @param refused what to do with a refusal
     * @param <R> what both give
     * @return what was given
     */
    public <R> R fold(Function<T, R> done, Function<RecoveryRefusal, R> refused) {
        return result.map(done).orElseGet(() -> refused.apply(refusal.orElse(RecoveryRefusal.INVALID_TOKEN)));
    }
}
