package dev.authendpoints.testkit.report;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Ada, with the factors that she has enabled, and all that somebody could take from her. */
final class Household {
    private static final String EMAIL = "Email";

    final CoreWorld world;
    final Person ada;
    final SecurityKey key = SecurityKey.onARing();
    private final List<String> kinds;
    private Optional<Authenticator> app = Optional.empty();

    private Household(CoreWorld world, List<String> kinds) {
        this.world = world;
        this.kinds = kinds;
        this.ada = world.person(People.ADA).movesIn();
    }

    /** Ada has enabled these, one after the other, trusts a device where she has enabled one, and has a role now. */
    static Household of(CoreWorld world, List<String> kinds, Set<String> role) {
        Household household = new Household(world, kinds);
        household.ada.signsIn();
        kinds.forEach(household::enables);
        if (!kinds.isEmpty()) {
            household.signsInAndTrusts(kinds.get(0));
        }
        world.auth().roles().assign(household.id(), role);
        return household;
    }

    /** What there is to be taken, by the names of the report. */
    List<String> things() {
        List<String> things = new ArrayList<>(List.of("password", "mailbox"));
        kinds.stream().filter(kind -> !kind.equals(EMAIL)).map(Household::thing).forEach(things::add);
        if (kinds.contains("Passkey")) {
            things.add("unlocked_passkey");
        }
        if (!kinds.isEmpty()) {
            things.addAll(List.of("recovery_code", "trusted_device", "helpdesk_pass"));
        }
        return things;
    }

    /** Dora of the helpdesk believes whoever calls. */
    String pass() {
        Person dora = world.person(People.DORA).movesIn();
        dora.signsIn();
        Authenticator hers = dora.enablesAnAuthenticator();
        world.auth().roles().assign(new AccountId(dora.id()), Set.of("admin"));
        world.timePasses(Duration.ofSeconds(90));
        dora.logsIn(hers).expectOk();
        return dora.administers()
                .issuePass(ada.id(), "has lost the phone")
                .expectOk()
                .text("pass");
    }

    private AccountId id() {
        return world.backend()
                .transactions()
                .run(() -> world.backend().stores().accounts().find(Identity.of(ada.username())))
                .orElseThrow()
                .id();
    }

    Authenticator app() {
        return app.orElseThrow();
    }

    /** Which thing gives a kind's proofs. */
    static String thing(String kind) {
        return switch (kind) {
            case EMAIL -> "mailbox";
            case "RecoveryCode" -> "recovery_code";
            default -> kind.toLowerCase(Locale.ROOT);
        };
    }

    private void enables(String kind) {
        if (kinds.indexOf(kind) > 0) {
            signsInAndTrusts(kinds.get(0));
        }
        switch (kind) {
            case EMAIL -> ada.enablesEmail().expectOk();
            case "Phone" -> ada.enablesThePhone().expectOk();
            case "Passkey" -> ada.enables(key).expectOk();
            default -> app = Optional.of(ada.enablesAnAuthenticator());
        }
    }

    private void signsInAndTrusts(String kind) {
        world.timePasses(Duration.ofSeconds(90));
        Reply begun = ada.beginsLogin(kind).expectOk();
        String proof = switch (kind) {
            case EMAIL -> ada.readsTheCode();
            case "Phone" -> ada.readsTheText();
            case "Passkey" -> key.signs(begun);
            default -> app().code();
        };
        ada.trustsTheDevice(proof);
    }
}
