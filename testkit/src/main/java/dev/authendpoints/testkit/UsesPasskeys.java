package dev.authendpoints.testkit;

/** Has passkeys: as second factor, or to sign in with nothing else. */
public interface UsesPasskeys extends EnablesFactors, SignsIn {
    /**
     * Enables a passkey from beginning to end.
     *
     * @param key what will hold it
     * @return the answer
     */
    default Reply enables(SecurityKey key) {
        Reply begun = beginsToEnable("Passkey");
        return begun.ok() ? confirmsEnabling("Passkey", key.makes(begun)) : begun;
    }

    /**
     * Makes a passkey that signs in by itself.
     *
     * @param key what will hold it
     * @return the answer
     */
    default Reply makesAPasskey(SecurityKey key) {
        Reply begun = door().passkeyOptions(accessToken());
        return begun.ok() ? remembers(door().addPasskey(accessToken(), key.makes(begun))) : begun;
    }

    /**
     * Signs in with a passkey and nothing else.
     *
     * @param key what holds it
     * @return the answer
     */
    default Reply signsInWith(SecurityKey key) {
        Reply begun = door().passwordlessOptions();
        return begun.ok() ? says(key.signs(begun)) : begun;
    }

    /**
     * Says what a passkey has said, to sign in with it and nothing else.
     *
     * @param credential the credential, as JSON text
     * @return the answer
     */
    default Reply says(String credential) {
        return remembers(door().passwordlessLogin(credential));
    }

    /**
     * Takes both steps with a passkey.
     *
     * @param key what holds it
     * @return the answer to the second
     */
    default Reply logsIn(SecurityKey key) {
        Reply begun = beginsLogin("Passkey");
        return begun.ok() ? confirms(key.signs(begun)) : begun;
    }
}
