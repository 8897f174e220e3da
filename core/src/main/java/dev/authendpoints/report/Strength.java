package dev.authendpoints.report;

/** What stands in the way of somebody who is not the owner, the weakest first. */
public enum Strength {
    /** One thing alone is enough: who has it is in. */
    ONE_THING,
    /** One thing alone is enough for who waits, while the owner is told and can stop it. */
    ONE_THING_AND_TIME,
    /** Somebody who administers accounts has to take them for the owner. */
    A_PERSON,
    /** Two things. */
    TWO_THINGS,
    /** One thing in hand, and what unlocks it: two factors that no page can be talked out of. */
    UNLOCKED_KEY
}
