package dev.authendpoints.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Where all holders of an account stand.
 *
 * @param states of those of which anything was ever counted
 */
public record Standing(Map<TryHolder, TryState> states) {
    /**
     * Tells whether a holder's row is there, so that its tries can be counted.
     *
     * @param holder the holder
     * @return true when it was opened before
     */
    public boolean opened(TryHolder holder) {
        return states.containsKey(holder);
    }

    /**
     * Tells how long a holder has to wait.
     *
     * @param holder the holder
     * @param now the time
     * @return the rest of its wait, if it waits
     */
    public Optional<Duration> pause(TryHolder holder, Instant now) {
        return state(holder)
                .map(TryState::freeAt)
                .filter(free -> free.isAfter(now))
                .map(free -> Duration.between(now, free));
    }

    /**
     * Tells whether a holder is stopped.
     *
     * @param holder the holder
     * @return true when waiting does not help
     */
    public boolean stopped(TryHolder holder) {
        return state(holder)
                .filter(state -> state.failures() >= holder.kind().most())
                .isPresent();
    }

    private Optional<TryState> state(TryHolder holder) {
        return Optional.ofNullable(states.get(holder));
    }
}
