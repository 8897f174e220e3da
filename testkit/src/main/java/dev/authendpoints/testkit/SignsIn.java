package dev.authendpoints.testkit;

/** Signs in: with the password alone, or in two steps. */
public interface SignsIn extends ReadsMail {
    /**
     * Signs in with the password alone.
     *
     * @return the answer
     */
    default Reply signsIn() {
        return remembers(door().signIn(username(), password()));
    }

    /**
     * Takes the first step of a login with the e-mail factor.
     *
     * @return the answer
     */
    default Reply beginsLogin() {
        return beginsLogin("Email");
    }

    /**
     * Takes the first step of a login.
     *
     * @param provider the factor to go on with
     * @return the answer
     */
    default Reply beginsLogin(String provider) {
        return remembers(door().beginLogin(username(), password(), provider));
    }

    /**
     * Takes the second step of the login that was begun last.
     *
     * @param code the code
     * @return the answer
     */
    default Reply confirms(String code) {
        return remembers(door().confirmLogin(challenge(), code));
    }

    /**
     * Takes the second step of another login than the one that was begun last.
     *
     * @param ofThatLogin its challenge
     * @param code the code
     * @return the answer
     */
    default Reply confirms(String ofThatLogin, String code) {
        return remembers(door().confirmLogin(ofThatLogin, code));
    }

    /**
     * Takes the second step as clients do that know no challenge.
     *
     * @param code the code
     * @return the answer
     */
    default Reply confirmsWithoutChallenge(String code) {
        return confirmsWithoutChallenge("Email", code);
    }

    /**
     * Takes the second step as clients do that know no challenge.
     *
     * @param provider the factor that was chosen
     * @param token the proof
     * @return the answer
     */
    default Reply confirmsWithoutChallenge(String provider, String token) {
        return remembers(door().confirmLoginWithoutChallenge(email(), provider, token));
    }

    /**
     * Asks for another code of the login that was begun last.
     *
     * @return the answer
     */
    default Reply asksForAnotherCode() {
        return door().resend(challenge());
    }

    /**
     * Takes both steps.
     *
     * @return the answer to the second
     */
    default Reply logsIn() {
        Reply begun = beginsLogin();
        return begun.ok() ? confirms(readsTheCode()) : begun;
    }
}
