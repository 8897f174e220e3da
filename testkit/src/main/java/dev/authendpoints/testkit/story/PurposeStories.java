package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.limit.Limits;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever was made for one purpose is worth nothing for another. */
public abstract class PurposeStories extends Story {
    private static final String WANTED = "another sentence altogether";

    private String recovery = "";
    private String texted = "";

    /** For subclasses. */
    protected PurposeStories() {}

    @Test
    @Attack({"B8", "F9"})
    void nothing_opens_what_it_was_not_made_for() {
        Map<String, Thing> things = things();
        List<String> accepted = new ArrayList<>();
        things.forEach((purpose, thing) -> doors().forEach((door, use) -> {
            if (!door.equals(purpose) && use.apply(thing).ok()) {
                accepted.add(purpose + " at " + door);
            }
        }));
        assertThat(things).hasSize(10);
        assertThat(accepted).isEmpty();
        ada.looksAround().expectOk();
    }

    @Test
    void everything_opens_what_it_was_made_for() {
        Map<String, Thing> things = things();
        doors().forEach((door, use) -> {
            Thing own = Objects.requireNonNull(things.get(door));
            assertThat(use.apply(own).code()).as(door).isEqualTo(Reply.OK);
        });
    }

    /** Ada is signed in, has one login open and one factor half enabled, and all kinds of links in her mailbox. */
    private Map<String, Thing> things() {
        Map<String, Thing> things = new LinkedHashMap<>();
        bob.registers().expectOk();
        things.put("verification", of(bob, bob.readsTheLink().token()));
        ada.movesInWithTwoSteps().logsIn().expectOk();
        ada.enablesThePhone().expectOk();
        things.put("unlocking", of(ada, linkThatUnlocks()));
        recovery = ada.beginsLogin(RECOVERY).expectOk().text("challenge");
        things.put("recovery", of(ada, ada.recoveryCodes().get(0)));
        texted = ada.beginsLogin(PHONE).expectOk().text("challenge");
        things.put("texted", of(ada, ada.readsTheText()));
        ada.beginsLogin().expectOk();
        things.put("login", of(ada, ada.readsTheCode()));
        ada.forgetsThePassword().expectOk();
        things.put("reset", of(ada, ada.readsTheLink().token()));
        mal.movesIn().signsIn().expectOk();
        mal.beginsToEnableEmail().expectOk();
        things.put("enabling", of(mal, mal.readsTheCode()));
        things.put("access", of(ada, ada.accessToken()));
        things.put("refresh", of(ada, ada.refreshToken()));
        things.put("challenge", of(ada, ada.challenge()));
        return things;
    }

    /** A hundred have guessed at Ada's authenticator. */
    private String linkThatUnlocks() {
        ada.enablesAnAuthenticator();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        TryHolder stopped = TryHolder.factor(account(ada), AUTHENTICATOR);
        world.backend().transactions().run(() -> {
            for (int guess = 0; guess < Limits.FAILURES_UNTIL_STOP; guess++) {
                world.backend().stores().tries().count(stopped, world.now());
            }
        });
        ada.beginsLogin(AUTHENTICATOR).expect("provider_stopped");
        return ada.readsTheLink().token();
    }

    /** In an order in which what is used up does not spoil the next; what a link names is whose the thing is. */
    private Map<String, Function<Thing, Reply>> doors() {
        Map<String, Function<Thing, Reply>> doors = new LinkedHashMap<>();
        doors.put("access", thing -> ada.door().verify(thing.text()));
        doors.put("challenge", thing -> ada.door().resend(thing.text()));
        doors.put("verification", thing -> ada.door().confirmEmail(thing.owner(), thing.text()));
        doors.put("unlocking", thing -> ada.door().unlockFactor(thing.owner(), thing.text()));
        doors.put("enabling", thing -> mal.confirmsEnabling(thing.text()));
        doors.put("login", thing -> ada.confirms(thing.text()));
        doors.put("texted", thing -> ada.door().confirmLogin(texted, thing.text()));
        doors.put("recovery", thing -> ada.door().confirmLogin(recovery, thing.text()));
        doors.put("refresh", thing -> ada.door().refresh(thing.text()));
        doors.put("reset", thing -> ada.door().confirmReset(thing.owner(), thing.text(), WANTED));
        return doors;
    }

    private Thing of(Person owner, String text) {
        return new Thing(account(owner).value(), text);
    }

    private record Thing(String owner, String text) {}
}
