package dev.authendpoints.testkit.survival;

import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Mailbox;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What changes about an account, and whether its owner asks for it in a session. */
enum Change {
    PASSWORD_CHANGED(
            "password changed",
            true,
            things ->
                    things.ada.changesThePassword("another sentence altogether").expectOk()),
    PASSWORD_RESET("password reset", false, Change::resets),
    FACTOR_ADDED("factor added", true, things -> {
        Authenticator app = things.ada.scansAnAuthenticator();
        things.ada.confirmsEnabling("Authenticator", app.code()).expectOk();
    }),
    FACTOR_REMOVED(
            "factor removed",
            true,
            things -> things.ada
                    .removesFactor(things.ada.looksAtTheFactors().texts("ids").get(1))
                    .expectOk()),
    ADDRESS_CHANGED("address changed", true, Change::moves),
    FROZEN(
            "“this was not me”",
            false,
            things -> things.ada.saysItWasNotThem(things.notMe).expectOk()),
    ROLE_GIVEN("role given", false, things -> things.assign(things.ada, Set.of("staff"))),
    ROLE_TAKEN("role taken by an administrator", false, things -> {
        things.assign(things.ada, Set.of("staff"));
        things.dora.changes(things.ada, Map.of("roles", List.of())).expectOk();
    }),
    DISABLED("disabled, and enabled again", false, things -> {
        things.dora.changes(things.ada, Map.of("disabled", true)).expectOk();
        things.dora.changes(things.ada, Map.of("disabled", false)).expectOk();
    });

    private final String words;
    private final boolean asked;
    private final Consumer<Belongings> action;

    Change(String words, boolean asked, Consumer<Belongings> action) {
        this.words = words;
        this.asked = asked;
        this.action = action;
    }

    String words() {
        return words;
    }

    /** Whether there is a session in which it is asked for. */
    boolean isAsked() {
        return asked;
    }

    boolean needsAnotherFactor() {
        return this == FACTOR_REMOVED;
    }

    void happens(Belongings things) {
        action.accept(things);
    }

    private static void resets(Belongings things) {
        things.ada.forgetsThePassword().expectOk();
        things.ada.resetsThePassword("another sentence altogether").expectOk();
    }

    private static void moves(Belongings things) {
        String other = "ada@example.net";
        things.ada.movesTo(other).expectOk();
        things.world.mailArrives();
        Mailbox.MailedLink link = things.world.mailbox().link(other);
        things.ada.door().confirmEmail(link.uid(), link.token()).expectOk();
    }
}
