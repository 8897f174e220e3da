package dev.authendpoints.bench.load;

import dev.authendpoints.bench.users.BenchUser;
import dev.authendpoints.bench.users.Codes;

/**
 * A user whose code of a time step was not used before.
 *
 * @param user who
 * @param step the step
 */
record Turn(BenchUser user, long step) {
    /** The turn of a visit that uses no code. */
    static final Turn NOBODYS = new Turn(new BenchUser("", "", "", ""), 0);

    String code() {
        return Codes.code(user.secret(), step);
    }
}
