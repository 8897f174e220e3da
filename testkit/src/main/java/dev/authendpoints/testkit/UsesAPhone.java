package dev.authendpoints.testkit;

import java.util.Map;

/** Has a phone as second factor. */
public interface UsesAPhone extends EnablesFactors, SignsIn {
    /**
     * Begins to enable a phone.
     *
     * @param number its number, as it is typed
     * @return the answer
     */
    default Reply beginsToEnableThePhone(String number) {
        return door().beginEnable(accessToken(), "Phone", Map.of("phoneNumber", number));
    }

    /**
     * Enables their phone from beginning to end.
     *
     * @return the answer
     */
    default Reply enablesThePhone() {
        Reply begun = beginsToEnableThePhone(phone());
        return begun.ok() ? confirmsEnabling("Phone", readsTheText()) : begun;
    }

    /**
     * Takes both steps with the phone.
     *
     * @return the answer to the second
     */
    default Reply logsInByPhone() {
        Reply begun = beginsLogin("Phone");
        return begun.ok() ? confirms(readsTheText()) : begun;
    }
}
