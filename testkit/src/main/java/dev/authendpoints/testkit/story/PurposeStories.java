package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.limit.Limits;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Whatever was made for one purpose is worth nothing for another, nor for another account. Every door is tried with everything
 * that opens another one, and then with its own, so that none is shut for another reason: no login has more than four wrong
 * tries, and each right one gives the account's back.
 */
public abstract class PurposeStories extends Story {
    private static final String WANTED = "another sentence altogether";
    private static final String MODEL = "fbfc3007-154e-4ecc-8c0b-6e020557d7bd";
    private static final String NEW = "mal@example.com";

    private static final String SHEET = "a sheet that is kept";
    private static final List<String> ADDRESSES = List.of("a link that verifies", "a link to another address");
    /** They say themselves whose they are. */
    private static final List<String> BEARERS =
            List.of("a challenge", "a passkey alone", "a refresh token", "an access token");

    private final List<Use> uses = new ArrayList<>();
    private final Map<String, Thing> things = new LinkedHashMap<>();

    /** For subclasses. */
    protected PurposeStories() {}

    @Test
    @Attack({"B8", "F9"})
    void codes_that_sign_in_and_codes_that_enable_open_nothing_else() {
        List<Use> adas = logins(ada);
        mal.movesIn().signsIn().expectOk();
        mal.beginsToEnableEmail().expectOk();
        use(mal, "a code by mail that enables", mal.readsTheCode(), mal::confirmsEnabling);
        bob.movesIn().signsIn().expectOk();
        bob.beginsToEnableThePhone(bob.phone()).expectOk();
        use(bob, "a code by phone that enables", bob.readsTheText(), code -> bob.confirmsEnabling(PHONE, code));
        uses.addAll(adas);
        eachOpensItsOwnDoorAndNoOther();
    }

    /** The other way round, so that nothing was only refused because it had been used up. */
    @Test
    @Attack({"B8", "F9"})
    void passkeys_and_authenticators_that_are_being_enabled_open_nothing_else() {
        List<Use> adas = logins(ada);
        Collections.reverse(adas.subList(1, adas.size())); // but a challenge names a login that is open
        uses.addAll(adas);
        mal.movesIn().signsIn().expectOk();
        Authenticator app = mal.scansAnAuthenticator();
        use(mal, "an authenticator that enables", app.code(), code -> mal.confirmsEnabling(AUTHENTICATOR, code));
        bob.movesIn().signsIn().expectOk();
        Reply offered = bob.beginsToEnable(PASSKEY).expectOk();
        use(
                bob,
                "a passkey that enables",
                SecurityKey.onARing().makes(offered),
                key -> bob.confirmsEnabling(PASSKEY, key));
        challenge(bob, "what a new passkey signs", offered);
        eachOpensItsOwnDoorAndNoOther();
    }

    @Test
    @Attack({"B8", "F9", "B13"})
    void a_new_phone_a_sheet_of_codes_and_links_open_nothing_else() {
        uses.addAll(logins(ada));
        String old = ada.looksAtTheFactors().texts("ids").get(2);
        Authenticator fresh =
                Authenticator.scan(world, ada.beginsToMove(old, "").expectOk());
        use(ada, SHEET, ada.recoveryCodes().get(1), ada::drills);
        use(ada, "an authenticator that moves", fresh.code(), code -> ada.confirmsEnabling(AUTHENTICATOR, code));
        mal.door().register("dora@example.org", "dora", mal.password()).expectOk();
        link("a link that verifies", linkAt("dora@example.org"), mal.door()::confirmEmail);
        mal.movesIn().signsIn().expectOk();
        mal.movesTo(NEW).expectOk();
        link("a link to another address", linkAt(NEW), mal.door()::confirmEmail);
        link("a link that unlocks", linkThatUnlocks(bob.movesIn()), bob.door()::unlockFactor);
        bob.forgetsThePassword().expectOk();
        MailedLink reset = bob.readsTheLink();
        link("a link that resets", reset, (id, token) -> bob.door().confirmReset(id, token, WANTED));
        eachOpensItsOwnDoorAndNoOther();
    }

    @Test
    @Attack({"B10", "A2"})
    void what_is_adas_opens_nothing_of_bobs() {
        Map<String, Thing> adas = new LinkedHashMap<>();
        logins(ada).forEach(use -> adas.put(use.name, use.own));
        BEARERS.forEach(adas::remove);
        List<Use> bobs = logins(bob);
        bobs.forEach(use -> Optional.ofNullable(adas.get(use.name))
                .ifPresent(hers ->
                        assertThat(use.door.apply(hers).ok()).as(use.name).isFalse()));
        bobs.forEach(
                use -> assertThat(use.door.apply(use.own).code()).as(use.name).isEqualTo(Reply.OK));
    }

    private void eachOpensItsOwnDoorAndNoOther() {
        uses.stream().filter(use -> !use.name.equals(SHEET)).forEach(use -> things.put(use.name, use.own));
        for (Use use : uses) {
            things.forEach((name, thing) -> {
                assertThat(!isMeant(name, use) && use.door.apply(thing).ok())
                        .as(name + " as " + use.name)
                        .isFalse();
            });
            assertThat(use.door.apply(use.own).code()).as(use.name).isEqualTo(Reply.OK);
        }
    }

    /** Both links that prove an address are for the same door, and both ways to use a recovery code take one. */
    private static boolean isMeant(String thing, Use use) {
        return thing.equals(use.name)
                || (use.name.equals(SHEET) && thing.equals(RECOVERY))
                || (ADDRESSES.contains(use.name) && ADDRESSES.contains(thing));
    }

    /** Somebody with a factor of each kind is signed in, and has a login open with each. */
    private List<Use> logins(Person who) {
        who.movesInWithTwoSteps().logsIn().expectOk();
        who.enablesThePhone().expectOk();
        Authenticator app = who.enablesAnAuthenticator();
        secondsPass(30);
        who.logsIn(app).expectOk();
        SecurityKey key = SecurityKey.synced(MODEL); // it counts nothing: what it says may come in any order
        who.enables(key).expectOk();
        secondsPass(30);
        Reply trusting = who.logsInAndTrustsTheDevice(app).expectOk();
        secondsPass(30);
        List<Use> logins = new ArrayList<>();
        logins.add(login(who, EMAIL, begun -> who.readsTheCode()));
        logins.add(0, of(who, "a challenge", who.challenge(), who.door()::resend));
        logins.add(login(who, PHONE, begun -> who.readsTheText()));
        logins.add(login(who, AUTHENTICATOR, begun -> app.code()));
        logins.add(login(who, PASSKEY, key::signs));
        logins.add(login(who, RECOVERY, begun -> who.recoveryCodes().get(0)));
        Reply alone = who.door().passwordlessOptions().expectOk();
        challenge(who, "what a passkey signs alone", alone);
        logins.add(of(who, "a passkey alone", key.signs(alone), who.door()::passwordlessLogin));
        Function<String, Reply> onADevice = token -> who.door().signIn(who.username(), who.password(), token);
        logins.add(of(who, "a trusted device", trusting.text("deviceToken"), onADevice));
        logins.add(of(who, "a refresh token", who.refreshToken(), who.door()::refresh));
        logins.add(of(who, "an access token", who.accessToken(), who.door()::verify));
        return logins;
    }

    private Use login(Person who, String provider, Function<Reply, String> proof) {
        Reply begun = who.beginsLogin(provider).expectOk();
        String challenge = begun.text("challenge");
        if (provider.equals(PASSKEY)) {
            challenge(who, "what a passkey signs", begun);
        }
        return of(who, provider, proof.apply(begun), token -> who.door().confirmLogin(challenge, token));
    }

    /** A hundred have guessed at somebody's authenticator. */
    private MailedLink linkThatUnlocks(Person who) {
        who.signsIn().expectOk();
        who.enablesAnAuthenticator();
        who.beginsLogin(AUTHENTICATOR).expectOk();
        TryHolder stopped = TryHolder.factor(account(who), AUTHENTICATOR);
        world.backend().transactions().run(() -> {
            for (int guess = 0; guess < Limits.FAILURES_UNTIL_STOP; guess++) {
                world.backend().stores().tries().count(stopped, world.now());
            }
        });
        who.beginsLogin(AUTHENTICATOR).expect("provider_stopped");
        return who.readsTheLink();
    }

    private MailedLink linkAt(String address) {
        world.mailArrives();
        return world.mailbox().link(address);
    }

    private void use(Person who, String name, String own, Function<String, Reply> door) {
        uses.add(of(who, name, own, door));
    }

    private Use of(Person who, String name, String own, Function<String, Reply> door) {
        return new Use(name, new Thing(account(who).value(), own), thing -> door.apply(thing.text));
    }

    /** What a link names is whose the thing is. */
    private void link(String name, MailedLink link, Following door) {
        uses.add(new Use(name, new Thing(link.uid(), link.token()), thing -> door.follow(thing.owner, thing.text)));
    }

    /** It opens no door by itself. */
    private void challenge(Person who, String name, Reply offered) {
        String challenge = String.valueOf(offered.members("publicKey").get("challenge"));
        things.put(name, new Thing(account(who).value(), challenge));
    }

    private record Thing(String owner, String text) {}

    private record Use(String name, Thing own, Function<Thing, Reply> door) {}

    private interface Following {
        Reply follow(String identity, String token);
    }
}
