package dev.authendpoints.bench.core;

import java.time.Duration;

/**
 * A visitor for each call: the same one for a while, then one in a new world. A store in memory copies its rows at the start
 * of every transaction, so that a world which is left early keeps that cost small and alike.
 */
final class Visits {
    private static final int IN_ONE_WORLD = 50;

    private final Duration pause;
    private Visitor visitor = Visitor.inANewWorld();
    private int made;

    Visits(Duration pause) {
        this.pause = pause;
    }

    /** The visitor, a pause after the visit before. */
    Visitor next() {
        if (made == IN_ONE_WORLD) {
            visitor = Visitor.inANewWorld();
            made = 0;
        }
        made++;
        visitor.waits(pause);
        return visitor;
    }

    Visitor again() {
        return visitor;
    }

    boolean newWorld() {
        return made == 1;
    }
}
