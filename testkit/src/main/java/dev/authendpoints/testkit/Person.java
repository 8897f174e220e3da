package dev.authendpoints.testkit;

import dev.authendpoints.account.Identity;
import java.util.List;
import java.util.Map;

/**
 * Somebody who uses the product: knows a name, an address and a password, reads mail, and remembers the tokens and the
 * challenge that were given last. What they do is said feature by feature, in the interfaces. Not for several threads; those
 * share doors.
 */
public final class Person
        implements Registers,
                SignsIn,
                EnablesFactors,
                UsesAnAuthenticator,
                UsesAPhone,
                UsesPasskeys,
                TrustsDevices,
                StepsUp,
                HasSessions,
                ChangesThePassword,
                Recovers,
                KeepsAnAccount {
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
     * Goes on with a token that was handed over in another way.
     *
     * @param token the token
     */
    public void takes(String token) {
        accessToken = token;
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

    @Override
    public World world() {
        return world;
    }

    @Override
    public Door door() {
        return door;
    }

    @Override
    public String username() {
        return who.username();
    }

    @Override
    public String email() {
        return email;
    }

    @Override
    public String phone() {
        return who.phone();
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public String accessToken() {
        return accessToken;
    }

    @Override
    public String refreshToken() {
        return refreshToken;
    }

    @Override
    public String challenge() {
        return challenge;
    }

    @Override
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

    @Override
    public Reply remembers(Reply reply) {
        accessToken = remembered(reply, "accessToken", accessToken);
        accessToken = remembered(reply, "enrolmentToken", accessToken);
        refreshToken = remembered(reply, "refreshToken", refreshToken);
        challenge = remembered(reply, "challenge", challenge);
        deviceToken = remembered(reply, "deviceToken", deviceToken);
        marker = remembered(reply, "marker", marker);
        recoveryCodes = reply.fields().containsKey("recoveryCodes") ? reply.texts("recoveryCodes") : recoveryCodes;
        return reply;
    }

    @Override
    public Reply remembersThePassword(Reply reply, String wanted) {
        password = reply.ok() ? wanted : password;
        marker = remembered(reply, "marker", marker);
        return reply;
    }

    @Override
    public Reply remembersTheAddress(Reply reply, String wanted) {
        email = reply.ok() ? wanted : email;
        return reply;
    }

    private static String remembered(Reply reply, String name, String before) {
        return reply.fields().containsKey(name) ? reply.text(name) : before;
    }
}
