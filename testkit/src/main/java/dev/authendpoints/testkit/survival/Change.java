package dev.authendpoints.testkit.survival;

import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Mailbox;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changes about an account, and whether its owner asks for it in a session. */
enum Change {
    PASSWORD_CHANGED("password changed", true) {
        @Override
        void happens(Belongings things) {
            things.ada.changesThePassword(OTHER).expectOk();
        }
    },
    PASSWORD_RESET("password reset", false) {
        @Override
        void happens(Belongings things) {
            things.ada.forgetsThePassword().expectOk();
            things.ada.resetsThePassword(OTHER).expectOk();
        }
    },
    FACTOR_ADDED("factor added", true) {
        @Override
        void happens(Belongings things) {
            Authenticator app = things.ada.scansAnAuthenticator();
            things.ada.confirmsEnabling("Authenticator", app.code()).expectOk();
        }
    },
    FACTOR_REMOVED("factor removed", true) {
        @Override
        void happens(Belongings things) {
            String second = things.ada.looksAtTheFactors().texts("ids").get(1);
            things.ada.removesFactor(second).expectOk();
        }
    },
    ADDRESS_CHANGED("address changed", true) {
        @Override
        void happens(Belongings things) {
            String other = "ada@example.net";
            things.ada.movesTo(other).expectOk();
            things.world.mailArrives();
            Mailbox.MailedLink link = things.world.mailbox().link(other);
            things.ada.door().confirmEmail(link.uid(), link.token()).expectOk();
        }
    },
    FROZEN("“this was not me”", false) {
        @Override
        void happens(Belongings things) {
            things.ada.saysItWasNotThem(things.notMe).expectOk();
        }
    },
    ROLE_GIVEN("role given", false) {
        @Override
        void happens(Belongings things) {
            things.assign(things.ada, Set.of("staff"));
        }
    },
    ROLE_TAKEN("role taken by an administrator", false) {
        @Override
        void happens(Belongings things) {
            things.assign(things.ada, Set.of("staff"));
            things.dora.changes(things.ada, Map.of("roles", List.of())).expectOk();
        }
    },
    DISABLED("disabled, and enabled again", false) {
        @Override
        void happens(Belongings things) {
            things.dora.changes(things.ada, Map.of("disabled", true)).expectOk();
            things.dora.changes(things.ada, Map.of("disabled", false)).expectOk();
        }
    };

    private static final String OTHER = "another sentence altogether";
    private final String words;
    private final boolean asked;

    Change(String words, boolean asked) {
        this.words = words;
        this.asked = asked;
    }

    abstract void happens(Belongings things);

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
}
