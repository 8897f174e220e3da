package dev.authendpoints.testkit;

/** Whatever all that people do needs to know of them. What {@link Person} is able to do extends it, feature by feature. */
public interface Somebody {
    /**
     * Gives the world this person lives in.
     *
     * @return the world
     */
    World world();

    /**
     * Gives the door this person uses, for what no other method says.
     *
     * @return the door
     */
    Door door();

    /**
     * Gives the username.
     *
     * @return the username
     */
    String username();

    /**
     * Gives the address, as this person has it now.
     *
     * @return the address
     */
    String email();

    /**
     * Gives the number of their phone.
     *
     * @return the number in its international form
     */
    String phone();

    /**
     * Gives the password, as this person remembers it.
     *
     * @return the password
     */
    String password();

    /**
     * Gives the access token that was given last.
     *
     * @return the token; empty before the first
     */
    String accessToken();

    /**
     * Gives the refresh token that was given last.
     *
     * @return the token; empty before the first
     */
    String refreshToken();

    /**
     * Gives the challenge that was given last.
     *
     * @return the challenge; empty before the first
     */
    String challenge();

    /**
     * Gives what this device shows when somebody signs in on it.
     *
     * @return the token; empty before it is trusted
     */
    String deviceToken();

    /**
     * Remembers the tokens, the challenge and the recovery codes that were given.
     *
     * @param reply what was answered
     * @return the same
     */
    Reply remembers(Reply reply);

    /**
     * Remembers another password, when it has become the account's.
     *
     * @param reply what was answered
     * @param wanted the password
     * @return the same
     */
    Reply remembersThePassword(Reply reply, String wanted);

    /**
     * Remembers another address, when it has become the account's.
     *
     * @param reply what was answered
     * @param wanted the address
     * @return the same
     */
    Reply remembersTheAddress(Reply reply, String wanted);
}
