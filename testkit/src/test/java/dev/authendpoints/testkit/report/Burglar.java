package dev.authendpoints.testkit.report;

import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds some of Ada's things, and tries everything with them that an endpoint offers. */
final class Burglar {
    private static final String CHOSEN = "chosen by somebody else";
    private final Household household;
    private final Set<String> held;
    private final Door door;

    Burglar(Household household, Set<String> held) {
        this.household = household;
        this.held = held;
        this.door = household.world.door(People.MAL.home());
    }

    /** Nobody sees what is mailed for three days, or looks. */
    boolean getsInByWaiting() {
        if (!held.contains("mailbox") || !resets()) {
            return false;
        }
        door.askRecovery(household.ada.email()).expectOk();
        Mailbox.MailedLink begins = newestLink();
        if (!door.startRecovery(begins.uid(), begins.token(), CHOSEN).ok()) {
            return false;
        }
        threeDaysPass();
        Mailbox.MailedLink ends = newestLink();
        return door.finishRecovery(ends.uid(), ends.token(), CHOSEN).ok();
    }

    private void threeDaysPass() {
        household.world.mailArrives();
        for (int half = 0; half < 2; half++) {
            household.world.timePasses(Duration.ofHours(36));
            household.world.auth().recoveryNotices().tend();
            household.world.mailArrives();
        }
    }

    private Mailbox.MailedLink newestLink() {
        household.world.mailArrives();
        return household.world.mailbox().link(household.ada.email());
    }

    boolean getsIn() {
        boolean byPassword = held.contains("password") && with(household.ada.password());
        return byPassword || byKeyAlone() || (held.contains("mailbox") && resets() && with(CHOSEN));
    }

    private boolean with(String password) {
        Reply reply = held.contains("trusted_device")
                ? door.signIn(name(), password, household.ada.deviceToken())
                : door.signIn(name(), password);
        return isIn(reply)
                || (held.contains("helpdesk_pass") && isIn(door.redeemPass(name(), password, household.pass())))
                || (reply.code().equals("two_step_verification_required")
                        && everyKind().stream().anyMatch(kind -> with(password, kind)));
    }

    /** Also those that are not offered. */
    private static List<String> everyKind() {
        return List.of("Email", "Phone", "Authenticator", "Passkey", "RecoveryCode");
    }

    private boolean with(String password, String kind) {
        household.world.timePasses(Duration.ofSeconds(90));
        Reply begun = door.beginLogin(name(), password, kind);
        return begun.ok()
                && proof(kind, begun)
                        .map(text -> door.confirmLogin(begun.text("challenge"), text))
                        .filter(Burglar::isIn)
                        .isPresent();
    }

    private Optional<String> proof(String kind, Reply begun) {
        boolean unlocked = held.contains("unlocked_passkey");
        if (!held.contains(Household.thing(kind)) && !(kind.equals("Passkey") && unlocked)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case "Email" -> household.ada.readsTheCode();
                    case "Phone" -> household.ada.readsTheText();
                    case "Authenticator" -> household.app().code();
                    case "Passkey" -> household.key.signing(begun).unverified().text();
                    default -> household.ada.recoveryCodes().get(0);
                });
    }

    private boolean byKeyAlone() {
        Reply begun = door.passwordlessOptions();
        if (held.contains("unlocked_passkey")) {
            return isIn(door.passwordlessLogin(household.key.signs(begun)));
        }
        return held.contains("passkey")
                && isIn(door.passwordlessLogin(
                        household.key.signing(begun).unverified().text()));
    }

    private boolean resets() {
        household.world.timePasses(Duration.ofSeconds(90));
        door.askReset(household.ada.email()).expectOk();
        Mailbox.MailedLink link = newestLink();
        return door.confirmReset(link.uid(), link.token(), CHOSEN).ok();
    }

    /** A session, or a token that enables a factor of one's own and so leads to one. */
    private static boolean isIn(Reply reply) {
        return reply.ok() || reply.code().equals("two_step_enrolment_required");
    }

    private String name() {
        return household.ada.username();
    }
}
