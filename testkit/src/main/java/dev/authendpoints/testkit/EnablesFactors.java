package dev.authendpoints.testkit;

/** Enables second factors, looks at them, and lets them go. */
public interface EnablesFactors extends ReadsMail {
    /**
     * Begins to enable the e-mail factor.
     *
     * @return the answer
     */
    default Reply beginsToEnableEmail() {
        return beginsToEnable("Email");
    }

    /**
     * Begins to enable a factor.
     *
     * @param provider its kind
     * @return the answer
     */
    default Reply beginsToEnable(String provider) {
        return door().beginEnable(accessToken(), provider);
    }

    /**
     * Completes enabling the e-mail factor.
     *
     * @param code the code
     * @return the answer
     */
    default Reply confirmsEnabling(String code) {
        return confirmsEnabling("Email", code);
    }

    /**
     * Completes enabling a factor.
     *
     * @param provider its kind
     * @param token what proves it
     * @return the answer
     */
    default Reply confirmsEnabling(String provider, String token) {
        return remembers(door().confirmEnable(accessToken(), email(), provider, token));
    }

    /**
     * Enables the e-mail factor from beginning to end.
     *
     * @return the answer
     */
    default Reply enablesEmail() {
        Reply begun = beginsToEnableEmail();
        return begun.ok() ? confirmsEnabling(readsTheCode()) : begun;
    }

    /**
     * Asks which factors there are.
     *
     * @return the answer
     */
    default Reply looksAtTheFactors() {
        return door().status(accessToken());
    }

    /**
     * Asks what somebody has to hold to get into the account.
     *
     * @return the answer
     */
    default Reply looksAtTheWaysIn() {
        return door().waysIn(accessToken());
    }

    /**
     * Removes a factor.
     *
     * @param id which
     * @return the answer
     */
    default Reply removesFactor(String id) {
        return door().removeFactor(accessToken(), id);
    }

    /**
     * Switches two-step verification off.
     *
     * @return the answer
     */
    default Reply disablesTwoSteps() {
        return door().disable(accessToken());
    }

    /**
     * Makes new recovery codes.
     *
     * @return the answer
     */
    default Reply renewsRecoveryCodes() {
        return remembers(door().renewRecoveryCodes(accessToken()));
    }

    /**
     * Types a recovery code back, to show that the sheet is kept.
     *
     * @param code the code
     * @return the answer
     */
    default Reply drills(String code) {
        return door().drillRecoveryCode(accessToken(), code);
    }
}
