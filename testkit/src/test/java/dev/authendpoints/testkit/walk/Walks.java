package dev.authendpoints.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Walks in one world after the other, so that none grows old, and looks whether enough has happened in them. */
final class Walks {
    /** What must have happened, or the walk says little. */
    private static final List<String> OFTEN = List.of(
            "begins a login: ok",
            "begins a login: provider_not_enabled",
            "confirms: ok",
            "confirms: invalid_token",
            "confirms without: ok",
            "signs in alone: ok",
            "signs in alone: invalid_token",
            "moves: ok",
            "asks for another address: ok",
            "takes an address: ok",
            "takes an address: invalid_token",
            "asks for another code: ok",
            "begins to enable: ok",
            "confirms enabling: ok",
            "confirms enabling: invalid_token",
            "drills: ok",
            "drills: invalid_token",
            "renews codes: ok",
            "renames: ok",
            "prefers: ok",
            "removes: ok",
            "disables: ok",
            "meddles: not_found",
            "changes the password: ok",
            "resets the password: ok",
            "refreshes: ok");

    private Walks() {}

    static void go(long seed, int steps) {
        Map<String, Integer> done = Walk.nothingDone();
        int gone = 0;
        for (long next = seed; gone < steps; next++) {
            gone += new Walk(next, done).goes();
        }
        System.out.println("Walked " + gone + " steps from seed " + seed + ": " + done);
        int enough = steps / 2_500;
        OFTEN.forEach(what -> assertThat(done.getOrDefault(what, 0))
                .as("how often \"%s\", of %s", what, done)
                .isGreaterThanOrEqualTo(enough));
    }
}
