package dev.authendpoints.spring.metrics;

import java.time.Duration;

/** Where is counted. It knows no library, so that the endpoints work where there is none. */
public interface Meters {
    /** Counts nothing. */
    Meters NONE = new Meters() {
        @Override
        public void count(String name, String... tags) {
            // nobody looks
        }

        @Override
        public void time(String name, Duration took) {
            // nobody looks
        }
    };

    /**
     * Counts one.
     *
     * @param name of what, such as {@code authendpoints.logins}
     * @param tags names and values by turns, each of a small fixed set; never anything that a caller chose
     */
    void count(String name, String... tags);

    /**
     * Notes how long something took.
     *
     * @param name what it was
     * @param took how long
     */
    void time(String name, Duration took);
}
