package dev.authendpoints.spring.mail;

import java.time.Duration;

/**
 * How a courier works.
 *
 * @param workers how many messages are on their way at once
 * @param poll how often it looks for what is due
 * @param drain how long it may finish what it holds when it is stopped
 */
public record CourierPace(int workers, Duration poll, Duration drain) {
    /** Refuses what would never deliver. */
    public CourierPace {
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException("authendpoints.mail.workers must be between 1 and 64");
        }
        if (poll.compareTo(Duration.ofMillis(10)) < 0) {
            throw new IllegalArgumentException("authendpoints.mail.poll must be at least 10ms");
        }
        if (drain.isNegative()) {
            throw new IllegalArgumentException("authendpoints.mail.drain must not be negative");
        }
    }

    /**
     * Gives the usual pace.
     *
     * @return four workers, a look four times a second, ten seconds to finish
     */
    public static CourierPace usual() {
        return new CourierPace(4, Duration.ofMillis(250), Duration.ofSeconds(10));
    }
}
