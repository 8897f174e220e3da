package dev.authendpoints.helpdesk;

import java.time.Duration;

/**
 * What an installation decides about passes.
 *
 * @param twoPersons whether somebody else has to approve each pass; for accounts that administer or help that is so in any case
 * @param life how long a pass works, from when it is issued, or approved, on: 5 to 60 minutes
 * @param offered whether anybody can issue passes here: where administrators have no endpoints, nobody can
 */
public record HelpdeskPolicy(boolean twoPersons, Duration life, boolean offered) {
    // First: the constant below is checked against them.
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** One person, and a quarter of an hour. */
    public static final HelpdeskPolicy USUAL = new HelpdeskPolicy(false, Duration.ofMinutes(15));

    /**
     * Passes can be issued.
     *
     * @param twoPersons whether somebody else has to approve each pass
     * @param life how long a pass works
     */
    public HelpdeskPolicy(boolean twoPersons, Duration life) {
        this(twoPersons, life, true);
    }

    /** Refuses what is over before it is read out, and what lies about for too long. */
    public HelpdeskPolicy {
        if (life.compareTo(SHORTEST) < 0 || life.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A pass works for 5 to 60 minutes");
        }
    }
}
