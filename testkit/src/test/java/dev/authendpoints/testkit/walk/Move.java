package dev.authendpoints.testkit.walk;

import java.util.Optional;

/**
 * What somebody is about to do, as far as the rules ask for it.
 *
 * @param by the username of who does it
 * @param name what it is
 * @param passwordRight whether a right password of theirs goes with it
 * @param challenge the challenge that goes with it
 * @param alone whether it is to sign in with a factor and nothing else
 */
record Move(String by, String name, boolean passwordRight, Optional<String> challenge, boolean alone) {
    static Move of(String by, String name) {
        return new Move(by, name, false, Optional.empty(), false);
    }

    Move withPassword(boolean right) {
        return new Move(by, name, right, challenge, alone);
    }

    Move withChallenge(String presented) {
        return new Move(by, name, passwordRight, Optional.of(presented), alone);
    }

    Move withNothingElse() {
        return new Move(by, name, passwordRight, challenge, true);
    }
}
