package dev.authendpoints.testkit;

import java.util.Map;

/** Makes a session fresh, for what is sensitive. */
public interface StepsUp extends Somebody {
    /**
     * Asks what would make this session fresh.
     *
     * @return the answer
     */
    default Reply looksAtWaysToStepUp() {
        return door().waysToStepUp(accessToken());
    }

    /**
     * Steps up with the password alone.
     *
     * @return the answer
     */
    default Reply stepsUp() {
        return stepsUp(Map.of("method", "Password", "password", password()));
    }

    /**
     * Begins to step up with a factor.
     *
     * @param method the kind of factor
     * @return the answer
     */
    default Reply beginsToStepUp(String method) {
        return stepsUp(Map.of("method", method));
    }

    /**
     * Steps up with the password and a factor.
     *
     * @param method the kind of factor
     * @param token what proves it
     * @return the answer
     */
    default Reply stepsUp(String method, String token) {
        return stepsUp(Map.of("method", method, "password", password(), "token", token));
    }

    /**
     * Steps up with whatever is given.
     *
     * @param proofs {@code method}, {@code password}, {@code token} and {@code purpose}
     * @return the answer
     */
    default Reply stepsUp(Map<String, String> proofs) {
        return remembers(door().stepUp(accessToken(), proofs));
    }
}
