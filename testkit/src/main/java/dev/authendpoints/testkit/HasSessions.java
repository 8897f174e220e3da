package dev.authendpoints.testkit;

/** Goes on with a session, and looks at all there are. */
public interface HasSessions extends Somebody {
    /**
     * Exchanges the refresh token.
     *
     * @return the answer
     */
    default Reply refreshes() {
        return remembers(door().refresh(refreshToken()));
    }

    /**
     * Ends the session.
     *
     * @return the answer
     */
    default Reply signsOut() {
        return door().revoke(refreshToken());
    }

    /**
     * Uses the access token.
     *
     * @return the answer
     */
    default Reply looksAround() {
        return door().verify(accessToken());
    }

    /**
     * Asks where they are signed in.
     *
     * @return the answer
     */
    default Reply looksAtTheSessions() {
        return door().sessions(accessToken());
    }

    /**
     * Ends one of their sessions.
     *
     * @param id which
     * @return the answer
     */
    default Reply endsSession(String id) {
        return door().endSession(accessToken(), id);
    }

    /**
     * Ends all their sessions but this one.
     *
     * @return the answer
     */
    default Reply endsOtherSessions() {
        return door().endOtherSessions(accessToken());
    }
}
