package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox;
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
        Map<String, String> things = things();
        List<String> accepted = new ArrayList<>();
        things.forEach((purpose, thing) -> doors().forEach((door, use) -> {
            if (!door.equals(purpose) && use.apply(thing).ok()) {
                accepted.add(purpose + " at " + door);
            }
        }));
        assertThat(accepted).isEmpty();
        ada.looksAround().expectOk();
    }

    @Test
    void everything_opens_what_it_was_made_for() {
        Map<String, String> things = things();
        doors().forEach((door, use) -> {
            String own = Objects.requireNonNull(things.get(door));
            assertThat(use.apply(own).code()).as(door).isEqualTo(Reply.OK);
        });
    }

    /** Ada is signed in, has one login open and one factor half enabled, and both kinds of links in her mailbox. */
    private Map<String, String> things() {
        Map<String, String> things = new LinkedHashMap<>();
        bob.registers().expectOk();
        things.put("verification", bob.readsTheLink().token());
        ada.movesInWithTwoSteps().logsIn().expectOk();
        ada.enablesThePhone().expectOk();
        recovery = ada.beginsLogin(RECOVERY).expectOk().text("challenge");
        things.put("recovery", ada.recoveryCodes().get(0));
        texted = ada.beginsLogin(PHONE).expectOk().text("challenge");
        things.put("texted", ada.readsTheText());
        ada.beginsLogin().expectOk();
        things.put("login", ada.readsTheCode());
        ada.forgetsThePassword().expectOk();
        things.put("reset", ada.readsTheLink().token());
        mal.movesIn().signsIn().expectOk();
        mal.beginsToEnableEmail().expectOk();
        things.put("enabling", mal.readsTheCode());
        things.put("access", ada.accessToken());
        things.put("refresh", ada.refreshToken());
        things.put("challenge", ada.challenge());
        return things;
    }

    /** In an order in which what is used up does not spoil the next. */
    private Map<String, Function<String, Reply>> doors() {
        Map<String, Function<String, Reply>> doors = new LinkedHashMap<>();
        doors.put("access", ada.door()::verify);
        doors.put("challenge", challenge -> ada.door().resend(challenge));
        doors.put("verification", token -> ada.door().confirmEmail(uid(bob.email()), token));
        doors.put("enabling", mal::confirmsEnabling);
        doors.put("login", ada::confirms);
        doors.put("texted", token -> ada.door().confirmLogin(texted, token));
        doors.put("recovery", token -> ada.door().confirmLogin(recovery, token));
        doors.put("refresh", ada.door()::refresh);
        doors.put("reset", token -> ada.door().confirmReset(uid(ada.email()), token, WANTED));
        return doors;
    }

    private String uid(String email) {
        Mailbox.MailedLink link = world.mailbox().link(email);
        return link.uid();
    }
}
