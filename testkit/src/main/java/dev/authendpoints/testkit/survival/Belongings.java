package dev.authendpoints.testkit.survival;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.World;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ada with all that a change of her account may end: it is there before, and tried afterwards. */
final class Belongings {
    /** Where she has signed in just now, with the strongest factor that she has: here she asks for the change. */
    final Person ada;

    /** Another session, on a device that she trusts, in a browser that is known. */
    final Person phone;

    /** A third session, in which she has just confirmed for one purpose that it is she. */
    final Person laptop;

    /** A login between its two steps, and its code. */
    final Person tablet;

    final String code;
    final Mailbox.MailedLink resetLink;
    final Mailbox.MailedLink notMe;
    final World world;

    /** Who administers, and has issued a pass. */
    final Person dora;

    final String pass;

    Belongings(World world, boolean withAnAuthenticator) {
        this.world = world;
        this.ada = world.person(People.ADA).movesInWithTwoSteps();
        Optional<Authenticator> app = withAnAuthenticator ? Optional.of(enablesAnAuthenticator()) : Optional.empty();
        this.laptop = ada.onAnotherDevice();
        laptop.logsIn().expectOk();
        pass(Duration.ofMinutes(11));
        laptop.stepsUp(Map.of(
                        "method",
                        "RecoveryCode",
                        "password",
                        ada.password(),
                        "token",
                        ada.recoveryCodes().get(0),
                        "purpose",
                        "export"))
                .expectOk();
        app.map(ada::logsIn).orElseGet(ada::logsIn).expectOk();
        this.phone = ada.onAnotherDevice();
        phone.logsInAndTrustsTheDevice().expectOk();
        this.tablet = ada.onAnotherDevice();
        tablet.beginsLogin().expectOk();
        this.code = tablet.readsTheCode();
        ada.forgetsThePassword().expectOk();
        this.resetLink = ada.readsTheLink();
        this.notMe = world.mailbox().notMe(ada.email());
        this.dora = administrator();
        this.pass =
                dora.administers().issuePass(ada.id(), "has lost it").expectOk().text("pass");
    }

    private Authenticator enablesAnAuthenticator() {
        ada.logsIn().expectOk();
        return ada.enablesAnAuthenticator();
    }

    private Person administrator() {
        Person person = world.person(People.DORA).movesIn();
        person.signsIn().expectOk();
        Authenticator app = person.enablesAnAuthenticator();
        assign(person, Set.of("admin"));
        pass(Duration.ofSeconds(30));
        person.logsIn(app).expectOk();
        return person;
    }

    /** As an application does it. */
    void assign(Person who, Set<String> roles) {
        world.backend()
                .transactions()
                .run(() -> world.backend().stores().policy().assign(new AccountId(who.id()), roles));
    }

    void pass(Duration time) {
        world.timePasses(time);
    }
}
