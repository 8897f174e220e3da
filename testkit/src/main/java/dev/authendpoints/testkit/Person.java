package dev.authendpoints.testkit;

import dev.authendpoints.account.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who uses the product: knows a name, an address and a password, reads mail, and remembers the tokens and the
 * challenge that were given last. Not for several threads; those share doors.
 */
public final class Person {
    private static final String PROVIDER = "Email";
    private static final String AUTHENTICATOR = "Authenticator";
    private static final String PASSKEY = "Passkey";
    private static final String PHONE = "Phone";

    private final World world;
    private final People who;
    private Door door;
    private String email;
    private String password;
    private String accessToken = "";
    private String refreshToken = "";
    private String challenge = "";
    private String deviceToken = "";
    private String marker = "";
    private List<String> recoveryCodes = List.of();

    /**
     * Creates a person who is at home and signed out.
     *
     * @param world where they live
     * @param who who they are
     */
    public Person(World world, People who) {
        this(world, who, who.home(), who.email(), who.password());
    }

    private Person(World world, People who, String address, String email, String password) {
        this.world = world;
        this.who = who;
        this.door = world.door(address);
        this.email = email;
        this.password = password;
    }

    /**
     * The same person on a device that remembers nothing, at home.
     *
     * @return the person there
     */
    public Person onAnotherDevice() {
        return new Person(world, who, who.home(), email, password);
    }

    /**
     * In a browser that shows, from now on, the marker that it was given last.
     *
     * @return this
     */
    public Person keepsTheMarker() {
        door = door.showing(marker);
        return this;
    }

    /**
     * The same person, with all that is remembered, on another network.
     *
     * @param address the IP address
     * @return the person there
     */
    public Person from(String address) {
        Person there = new Person(world, who, address, email, password);
        there.accessToken = accessToken;
        there.refreshToken = refreshToken;
        there.challenge = challenge;
        there.deviceToken = deviceToken;
        there.marker = marker;
        there.recoveryCodes = recoveryCodes;
        return there;
    }

    /**
     * Registers.
     *
     * @return the answer
     */
    public Reply registers() {
        return door.register(email(), username(), password);
    }

    /**
     * Waits for the mail and follows its newest link, which proves the address.
     *
     * @return the answer
     */
    public Reply verifiesTheAddress() {
        Mailbox.MailedLink link = readsTheLink();
        return door.confirmEmail(link.uid(), link.token());
    }

    /**
     * Waits for the mail and follows its newest link, and says with the password whose it is.
     *
     * @return the answer
     */
    public Reply verifiesTheAddressWithThePassword() {
        Mailbox.MailedLink link = readsTheLink();
        return door.confirmEmail(link.uid(), link.token(), password);
    }

    /**
     * Asks for another link that proves the address.
     *
     * @return the answer
     */
    public Reply asksForAnotherLink() {
        return door.verifyEmail(accessToken);
    }

    /**
     * Registers and proves the address.
     *
     * @return this
     */
    public Person movesIn() {
        registers().expectOk();
        verifiesTheAddress().expectOk();
        return this;
    }

    /**
     * Registers, proves the address, signs in and enables the e-mail factor: signed in as the one session that is left.
     *
     * @return this
     */
    public Person movesInWithTwoSteps() {
        movesIn();
        signsIn().expectOk();
        enablesEmail().expectOk();
        return this;
    }

    /**
     * Signs in with the password alone.
     *
     * @return the answer
     */
    public Reply signsIn() {
        return remembers(door.signIn(username(), password));
    }

    /**
     * Begins to enable the e-mail factor.
     *
     * @return the answer
     */
    public Reply beginsToEnableEmail() {
        return beginsToEnable(PROVIDER);
    }

    /**
     * Begins to enable a factor.
     *
     * @param provider its kind
     * @return the answer
     */
    public Reply beginsToEnable(String provider) {
        return door.beginEnable(accessToken, provider);
    }

    /**
     * Completes enabling the e-mail factor.
     *
     * @param code the code
     * @return the answer
     */
    public Reply confirmsEnabling(String code) {
        return confirmsEnabling(PROVIDER, code);
    }

    /**
     * Completes enabling a factor.
     *
     * @param provider its kind
     * @param token what proves it
     * @return the answer
     */
    public Reply confirmsEnabling(String provider, String token) {
        return remembers(door.confirmEnable(accessToken, email(), provider, token));
    }

    /**
     * Enables the e-mail factor from beginning to end.
     *
     * @return the answer
     */
    public Reply enablesEmail() {
        Reply begun = beginsToEnableEmail();
        return begun.ok() ? confirmsEnabling(readsTheCode()) : begun;
    }

    /**
     * Begins to enable an authenticator, and scans what is shown.
     *
     * @return the app, which nothing trusts yet
     */
    public Authenticator scansAnAuthenticator() {
        return Authenticator.scan(world, beginsToEnable(AUTHENTICATOR).expectOk());
    }

    /**
     * Enables an authenticator from beginning to end. The code of the present time step is used up.
     *
     * @return the app
     */
    public Authenticator enablesAnAuthenticator() {
        Authenticator app = scansAnAuthenticator();
        confirmsEnabling(AUTHENTICATOR, app.code()).expectOk();
        return app;
    }

    /**
     * Begins to move an authenticator to a new phone.
     *
     * @param id the factor whose place the new one takes
     * @param overlap how long the old one works on, as a duration of ISO 8601; empty for as long as it does by default
     * @return the answer
     */
    public Reply beginsToMove(String id, String overlap) {
        Map<String, String> move = overlap.isEmpty() ? Map.of() : Map.of("overlap", overlap);
        Map<String, String> more = new HashMap<>(move);
        more.put("replaces", id);
        return door.beginEnable(accessToken, AUTHENTICATOR, more);
    }

    /**
     * Moves an authenticator to a new phone from beginning to end. The code of the present time step is used up.
     *
     * @param id the factor whose place the new one takes
     * @param overlap how long the old one works on, as a duration of ISO 8601; empty for as long as it does by default
     * @return the app on the new phone
     */
    public Authenticator moves(String id, String overlap) {
        Authenticator app = Authenticator.scan(world, beginsToMove(id, overlap).expectOk());
        confirmsEnabling(AUTHENTICATOR, app.code()).expectOk();
        return app;
    }

    /**
     * Begins to enable a phone.
     *
     * @param number its number, as it is typed
     * @return the answer
     */
    public Reply beginsToEnableThePhone(String number) {
        return door.beginEnable(accessToken, PHONE, Map.of("phoneNumber", number));
    }

    /**
     * Enables their phone from beginning to end.
     *
     * @return the answer
     */
    public Reply enablesThePhone() {
        Reply begun = beginsToEnableThePhone(phone());
        return begun.ok() ? confirmsEnabling(PHONE, readsTheText()) : begun;
    }

    /**
     * Waits for the text message and reads its newest code.
     *
     * @return the code
     */
    public String readsTheText() {
        world.mailArrives();
        return world.mailbox().code(phone());
    }

    /**
     * Takes both steps with the phone.
     *
     * @return the answer to the second
     */
    public Reply logsInByPhone() {
        Reply begun = beginsLogin(PHONE);
        return begun.ok() ? confirms(readsTheText()) : begun;
    }

    /**
     * Takes both steps with an authenticator.
     *
     * @param app the app
     * @return the answer to the second
     */
    public Reply logsIn(Authenticator app) {
        Reply begun = beginsLogin(AUTHENTICATOR);
        return begun.ok() ? confirms(app.code()) : begun;
    }

    /**
     * Enables a passkey from beginning to end.
     *
     * @param key what will hold it
     * @return the answer
     */
    public Reply enables(SecurityKey key) {
        Reply begun = beginsToEnable(PASSKEY);
        return begun.ok() ? confirmsEnabling(PASSKEY, key.makes(begun)) : begun;
    }

    /**
     * Makes a passkey that signs in by itself.
     *
     * @param key what will hold it
     * @return the answer
     */
    public Reply makesAPasskey(SecurityKey key) {
        Reply begun = door.passkeyOptions(accessToken);
        return begun.ok() ? remembers(door.addPasskey(accessToken, key.makes(begun))) : begun;
    }

    /**
     * Signs in with a passkey and nothing else.
     *
     * @param key what holds it
     * @return the answer
     */
    public Reply signsInWith(SecurityKey key) {
        Reply begun = door.passwordlessOptions();
        return begun.ok() ? says(key.signs(begun)) : begun;
    }

    /**
     * Says what a passkey has said, to sign in with it and nothing else.
     *
     * @param credential the credential, as JSON text
     * @return the answer
     */
    public Reply says(String credential) {
        return remembers(door.passwordlessLogin(credential));
    }

    /**
     * Takes both steps with a passkey.
     *
     * @param key what holds it
     * @return the answer to the second
     */
    public Reply logsIn(SecurityKey key) {
        Reply begun = beginsLogin(PASSKEY);
        return begun.ok() ? confirms(key.signs(begun)) : begun;
    }

    /**
     * Takes the first step of a login with the e-mail factor.
     *
     * @return the answer
     */
    public Reply beginsLogin() {
        return beginsLogin(PROVIDER);
    }

    /**
     * Takes the first step of a login.
     *
     * @param provider the factor to go on with
     * @return the answer
     */
    public Reply beginsLogin(String provider) {
        return remembers(door.beginLogin(username(), password, provider));
    }

    /**
     * Waits for the mail and reads its newest code.
     *
     * @return the code
     */
    public String readsTheCode() {
        world.mailArrives();
        return world.mailbox().code(email());
    }

    /**
     * Waits for the mail and looks at its newest link.
     *
     * @return what it carries
     */
    public Mailbox.MailedLink readsTheLink() {
        world.mailArrives();
        return world.mailbox().link(email());
    }

    /**
     * Takes the second step of the login that was begun last.
     *
     * @param code the code
     * @return the answer
     */
    public Reply confirms(String code) {
        return remembers(door.confirmLogin(challenge, code));
    }

    /**
     * Takes the second step of another login than the one that was begun last.
     *
     * @param ofThatLogin its challenge
     * @param code the code
     * @return the answer
     */
    public Reply confirms(String ofThatLogin, String code) {
        return remembers(door.confirmLogin(ofThatLogin, code));
    }

    /**
     * Takes the second step as clients do that know no challenge.
     *
     * @param code the code
     * @return the answer
     */
    public Reply confirmsWithoutChallenge(String code) {
        return confirmsWithoutChallenge(PROVIDER, code);
    }

    /**
     * Takes the second step as clients do that know no challenge.
     *
     * @param provider the factor that was chosen
     * @param token the proof
     * @return the answer
     */
    public Reply confirmsWithoutChallenge(String provider, String token) {
        return remembers(door.confirmLoginWithoutChallenge(email(), provider, token));
    }

    /**
     * Takes both steps.
     *
     * @return the answer to the second
     */
    public Reply logsIn() {
        Reply begun = beginsLogin();
        return begun.ok() ? confirms(readsTheCode()) : begun;
    }

    /**
     * Takes both steps, and lets this device be trusted.
     *
     * @return the answer to the second
     */
    public Reply logsInAndTrustsTheDevice() {
        Reply begun = beginsLogin();
        return begun.ok() ? trustsTheDevice(readsTheCode()) : begun;
    }

    /**
     * Takes both steps with an authenticator, and lets this device be trusted.
     *
     * @param app the app
     * @return the answer to the second
     */
    public Reply logsInAndTrustsTheDevice(Authenticator app) {
        Reply begun = beginsLogin(AUTHENTICATOR);
        return begun.ok() ? trustsTheDevice(app.code()) : begun;
    }

    /**
     * Takes the second step of the login that was begun last, and lets this device be trusted.
     *
     * @param token what proves the factor
     * @return the answer
     */
    public Reply trustsTheDevice(String token) {
        return remembers(door.confirmLoginAndTrust(challenge, token, deviceToken));
    }

    /**
     * Signs in with the password alone, on this device.
     *
     * @return the answer
     */
    public Reply signsInOnTheDevice() {
        return signsInShowing(deviceToken);
    }

    /**
     * Signs in with the password alone, and shows something that a trusted device would show.
     *
     * @param shown what is shown
     * @return the answer
     */
    public Reply signsInShowing(String shown) {
        return remembers(door.signIn(username(), password, shown));
    }

    /**
     * Remembers what a device of theirs was given.
     *
     * @param reply what was answered
     * @return the same
     */
    Reply isGiven(Reply reply) {
        return remembers(reply);
    }

    /**
     * Goes on with a token that was handed over in another way.
     *
     * @param token the token
     */
    public void takes(String token) {
        accessToken = token;
    }

    /**
     * Asks which devices are trusted.
     *
     * @return the answer
     */
    public Reply looksAtTheDevices() {
        return door.devices(accessToken);
    }

    /**
     * Trusts a device no longer.
     *
     * @param id which
     * @return the answer
     */
    public Reply removesDevice(String id) {
        return door.removeDevice(accessToken, id);
    }

    /**
     * Trusts no device any longer.
     *
     * @return the answer
     */
    public Reply removesAllDevices() {
        return door.removeDevices(accessToken);
    }

    /**
     * Removes a factor.
     *
     * @param id which
     * @return the answer
     */
    public Reply removesFactor(String id) {
        return door.removeFactor(accessToken, id);
    }

    /**
     * Asks what would make this session fresh.
     *
     * @return the answer
     */
    public Reply looksAtWaysToStepUp() {
        return door.waysToStepUp(accessToken);
    }

    /**
     * Steps up with the password alone.
     *
     * @return the answer
     */
    public Reply stepsUp() {
        return stepsUp(Map.of("method", "Password", "password", password));
    }

    /**
     * Begins to step up with a factor.
     *
     * @param method the kind of factor
     * @return the answer
     */
    public Reply beginsToStepUp(String method) {
        return stepsUp(Map.of("method", method));
    }

    /**
     * Steps up with the password and a factor.
     *
     * @param method the kind of factor
     * @param token what proves it
     * @return the answer
     */
    public Reply stepsUp(String method, String token) {
        return stepsUp(Map.of("method", method, "password", password, "token", token));
    }

    /**
     * Steps up with whatever is given.
     *
     * @param proofs {@code method}, {@code password}, {@code token} and {@code purpose}
     * @return the answer
     */
    public Reply stepsUp(Map<String, String> proofs) {
        return remembers(door.stepUp(accessToken, proofs));
    }

    /**
     * Asks for another code of the login that was begun last.
     *
     * @return the answer
     */
    public Reply asksForAnotherCode() {
        return door.resend(challenge);
    }

    /**
     * Exchanges the refresh token.
     *
     * @return the answer
     */
    public Reply refreshes() {
        return remembers(door.refresh(refreshToken));
    }

    /**
     * Ends the session.
     *
     * @return the answer
     */
    public Reply signsOut() {
        return door.revoke(refreshToken);
    }

    /**
     * Uses the access token.
     *
     * @return the answer
     */
    public Reply looksAround() {
        return door.verify(accessToken);
    }

    /**
     * Asks where they are signed in.
     *
     * @return the answer
     */
    public Reply looksAtTheSessions() {
        return door.sessions(accessToken);
    }

    /**
     * Ends one of their sessions.
     *
     * @param id which
     * @return the answer
     */
    public Reply endsSession(String id) {
        return door.endSession(accessToken, id);
    }

    /**
     * Ends all their sessions but this one.
     *
     * @return the answer
     */
    public Reply endsOtherSessions() {
        return door.endOtherSessions(accessToken);
    }

    /**
     * Changes the password, and remembers the new one when that is done.
     *
     * @param wanted the new password
     * @return the answer
     */
    public Reply changesThePassword(String wanted) {
        return remembers(door.setPassword(accessToken, password, wanted), wanted);
    }

    /**
     * Asks for a link that resets the password.
     *
     * @return the answer
     */
    public Reply forgetsThePassword() {
        return door.askReset(email());
    }

    /**
     * Waits for the mail, follows its newest link and sets a password, and remembers it when that is done.
     *
     * @param wanted the new password
     * @return the answer
     */
    public Reply resetsThePassword(String wanted) {
        return resetsThePassword(readsTheLink(), wanted);
    }

    /**
     * Follows a link and sets a password, and remembers it when that is done.
     *
     * @param link the link
     * @param wanted the new password
     * @return the answer
     */
    public Reply resetsThePassword(Mailbox.MailedLink link, String wanted) {
        return remembers(door.confirmReset(link.uid(), link.token(), wanted), wanted);
    }

    /**
     * Waits for the mail, and says with the newest notice that it was not them.
     *
     * @return the answer
     */
    public Reply saysItWasNotThem() {
        world.mailArrives();
        return saysItWasNotThem(world.mailbox().notMe(email()));
    }

    /**
     * Says with the link of a notice that it was not them.
     *
     * @param link the link
     * @return the answer
     */
    public Reply saysItWasNotThem(Mailbox.MailedLink link) {
        return door.notMe(link.uid(), link.token());
    }

    /**
     * Asks for a link that begins a recovery.
     *
     * @return the answer
     */
    public Reply hasLostEverything() {
        return door.askRecovery(email());
    }

    /**
     * Waits for the mail, and begins a recovery with its newest link and the password.
     *
     * @return the answer
     */
    public Reply startsARecovery() {
        Mailbox.MailedLink link = readsTheLink();
        return door.startRecovery(link.uid(), link.token(), password);
    }

    /**
     * Ends a recovery with a link.
     *
     * @param link the link from a notice
     * @return the answer
     */
    public Reply stopsTheRecovery(Mailbox.MailedLink link) {
        return door.cancelRecovery(link.uid(), link.token());
    }

    /**
     * Waits for the mail, and completes a recovery with its newest link and the password.
     *
     * @return the answer
     */
    public Reply finishesTheRecovery() {
        return finishesTheRecovery(readsTheLink());
    }

    /**
     * Completes a recovery with a link and the password.
     *
     * @param link the link
     * @return the answer
     */
    public Reply finishesTheRecovery(Mailbox.MailedLink link) {
        return remembers(door.finishRecovery(link.uid(), link.token(), password));
    }

    /**
     * Takes another name.
     *
     * @param username the name
     * @return the answer
     */
    public Reply takesTheName(String username) {
        return door.setUsername(accessToken, username);
    }

    /**
     * Asks for another address.
     *
     * @param email the address
     * @return the answer
     */
    public Reply movesTo(String email) {
        return door.setEmail(accessToken, email);
    }

    /**
     * Follows a link that was mailed to another address, says with the password whose it is, and has that address when that is
     * done.
     *
     * @param email the address
     * @param link the link
     * @return the answer
     */
    public Reply takesTheAddress(String email, Mailbox.MailedLink link) {
        Reply reply = door.confirmEmail(link.uid(), link.token(), password);
        this.email = reply.ok() ? email : this.email;
        return reply;
    }

    /**
     * Deletes the account.
     *
     * @return the answer
     */
    public Reply deletesTheAccount() {
        return door.delete(accessToken);
    }

    /**
     * Reads all that is kept.
     *
     * @return the answer
     */
    public Reply exports() {
        return door.export(accessToken);
    }

    /**
     * Reads the newest events of the account.
     *
     * @return the answer
     */
    public Reply readsTheEvents() {
        return door.securityEvents(accessToken, "");
    }

    /**
     * Asks which factors there are.
     *
     * @return the answer
     */
    public Reply looksAtTheFactors() {
        return door.status(accessToken);
    }

    /**
     * Asks what somebody has to hold to get into the account.
     *
     * @return the answer
     */
    public Reply looksAtTheWaysIn() {
        return door.waysIn(accessToken);
    }

    /**
     * Switches two-step verification off.
     *
     * @return the answer
     */
    public Reply disablesTwoSteps() {
        return door.disable(accessToken);
    }

    /**
     * Makes new recovery codes.
     *
     * @return the answer
     */
    public Reply renewsRecoveryCodes() {
        return remembers(door.renewRecoveryCodes(accessToken));
    }

    /**
     * Types a recovery code back, to show that the sheet is kept.
     *
     * @param code the code
     * @return the answer
     */
    public Reply drills(String code) {
        return door.drillRecoveryCode(accessToken, code);
    }

    /**
     * Redeems a pass of the helpdesk, with the password.
     *
     * @param pass the pass
     * @return the answer
     */
    public Reply redeems(String pass) {
        return remembers(door.redeemPass(username(), password, pass));
    }

    /**
     * Does what administrators do.
     *
     * @return the door for that, with the access token that was given last
     */
    public AdminDoor administers() {
        return door.admin(accessToken);
    }

    /**
     * Changes somebody's account, as an administrator.
     *
     * @param whose whose
     * @param wish {@code disabled} and {@code roles}, as far as they are to change
     * @return the answer
     */
    public Reply changes(Person whose, Map<String, Object> wish) {
        return administers().change(whose.id(), wish);
    }

    /**
     * Gives the identifier of their account.
     *
     * @return the identifier
     * @throws java.util.NoSuchElementException before they have registered
     */
    public String id() {
        return world.backend()
                .transactions()
                .run(() -> world.backend().stores().accounts().find(Identity.of(who.username())))
                .orElseThrow()
                .id()
                .value();
    }

    /**
     * Gives the recovery codes that were shown last.
     *
     * @return the codes; none before the first factor
     */
    public List<String> recoveryCodes() {
        return recoveryCodes;
    }

    /**
     * Gives the door this person uses, for what no other method says.
     *
     * @return the door
     */
    public Door door() {
        return door;
    }

    /**
     * Gives the username.
     *
     * @return the username
     */
    public String username() {
        return who.username();
    }

    /**
     * Gives the address, as this person has it now.
     *
     * @return the address
     */
    public String email() {
        return email;
    }

    /**
     * Gives the number of their phone.
     *
     * @return the number in its international form
     */
    public String phone() {
        return who.phone();
    }

    /**
     * Gives the password, as this person remembers it.
     *
     * @return the password
     */
    public String password() {
        return password;
    }

    /**
     * Gives the access token that was given last.
     *
     * @return the token; empty before the first
     */
    public String accessToken() {
        return accessToken;
    }

    /**
     * Gives the refresh token that was given last.
     *
     * @return the token; empty before the first
     */
    public String refreshToken() {
        return refreshToken;
    }

    /**
     * Gives the challenge that was given last.
     *
     * @return the challenge; empty before the first
     */
    public String challenge() {
        return challenge;
    }

    /**
     * Gives what this device shows when somebody signs in on it.
     *
     * @return the token; empty before it is trusted
     */
    public String deviceToken() {
        return deviceToken;
    }

    /**
     * Gives the marker that this browser was given last.
     *
     * @return the marker; empty before the first completed login
     */
    public String marker() {
        return marker;
    }

    private Reply remembers(Reply reply) {
        accessToken = remembered(reply, "accessToken", accessToken);
        accessToken = remembered(reply, "enrolmentToken", accessToken);
        refreshToken = remembered(reply, "refreshToken", refreshToken);
        challenge = remembered(reply, "challenge", challenge);
        deviceToken = remembered(reply, "deviceToken", deviceToken);
        marker = remembered(reply, "marker", marker);
        recoveryCodes = reply.fields().containsKey("recoveryCodes") ? reply.texts("recoveryCodes") : recoveryCodes;
        return reply;
    }

    private Reply remembers(Reply reply, String wanted) {
        password = reply.ok() ? wanted : password;
        marker = remembered(reply, "marker", marker);
        return reply;
    }

    private static String remembered(Reply reply, String name, String before) {
        return reply.fields().containsKey(name) ? reply.text(name) : before;
    }
}
