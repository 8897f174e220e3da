package dev.authendpoints.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * At most so many within such a time.
 *
 * @param most how many
 * @param within in what time
 */
record SendRule(int most, Duration within) {
    /** When one more may be sent, judged by earlier ones in ascending order; at or before now means at once. */
    Instant next(List<Instant> earlier, Instant now) {
        List<Instant> recent =
                earlier.stream().filter(sent -> sent.isAfter(now.minus(within))).toList();
        return recent.size() < most ? now : recent.get(recent.size() - most).plus(within);
    }
}
