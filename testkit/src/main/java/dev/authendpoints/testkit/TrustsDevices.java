package dev.authendpoints.testkit;

/** Has devices trusted, on which the password alone signs in. */
public interface TrustsDevices extends SignsIn {
    /**
     * Takes both steps, and lets this device be trusted.
     *
     * @return the answer to the second
     */
    default Reply logsInAndTrustsTheDevice() {
        Reply begun = beginsLogin();
        return begun.ok() ? trustsTheDevice(readsTheCode()) : begun;
    }

    /**
     * Takes both steps with an authenticator, and lets this device be trusted.
     *
     * @param app the app
     * @return the answer to the second
     */
    default Reply logsInAndTrustsTheDevice(Authenticator app) {
        Reply begun = beginsLogin("Authenticator");
        return begun.ok() ? trustsTheDevice(app.code()) : begun;
    }

    /**
     * Takes the second step of the login that was begun last, and lets this device be trusted.
     *
     * @param token what proves the factor
     * @return the answer
     */
    default Reply trustsTheDevice(String token) {
        return remembers(door().confirmLoginAndTrust(challenge(), token, deviceToken()));
    }

    /**
     * Signs in with the password alone, on this device.
     *
     * @return the answer
     */
    default Reply signsInOnTheDevice() {
        return signsInShowing(deviceToken());
    }

    /**
     * Signs in with the password alone, and shows something that a trusted device would show.
     *
     * @param shown what is shown
     * @return the answer
     */
    default Reply signsInShowing(String shown) {
        return remembers(door().signIn(username(), password(), shown));
    }

    /**
     * Asks which devices are trusted.
     *
     * @return the answer
     */
    default Reply looksAtTheDevices() {
        return door().devices(accessToken());
    }

    /**
     * Trusts a device no longer.
     *
     * @param id which
     * @return the answer
     */
    default Reply removesDevice(String id) {
        return door().removeDevice(accessToken(), id);
    }

    /**
     * Trusts no device any longer.
     *
     * @return the answer
     */
    default Reply removesAllDevices() {
        return door().removeDevices(accessToken());
    }
}
