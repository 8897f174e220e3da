package dev.authendpoints.testkit.story;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** What all stories share: a fresh world, and people who have not registered yet. */
public abstract class Story {
    static final String EMAIL = "Email";
    static final String AUTHENTICATOR = "Authenticator";
    static final String PASSKEY = "Passkey";
    static final String PHONE = "Phone";
    static final String RECOVERY = "RecoveryCode";

    World world;
    Person ada;
    Person bob;
    Person dora;
    Person mal;

    /** For subclasses. */
    protected Story() {}

    /**
     * Opens a world.
     *
     * @return a world in which nothing has happened yet
     */
    protected abstract World world();

    @BeforeEach
    final void open() {
        world = world();
        ada = world.person(People.ADA);
        bob = world.person(People.BOB);
        dora = world.person(People.DORA);
        mal = world.person(People.MAL);
    }

    final void secondsPass(int seconds) {
        world.timePasses(Duration.ofSeconds(seconds));
    }

    final void minutesPass(int minutes) {
        world.timePasses(Duration.ofMinutes(minutes));
    }

    final void daysPass(int days) {
        world.timePasses(Duration.ofDays(days));
    }

    /** How many messages of a kind somebody has, once the mail has arrived. */
    final long mails(MessageKind kind, Person to) {
        world.mailArrives();
        return world.mailbox().count(to.email(), kind);
    }

    /** The account of somebody who has registered. */
    final AccountId account(Person who) {
        return world.backend()
                .transactions()
                .run(() -> world.backend().stores().accounts().find(Identity.of(who.username())))
                .orElseThrow()
                .id();
    }

    /** Somebody moves in with an authenticator, is given roles, and has signed in with both steps just now. */
    final Authenticator worksAs(Person who, String... roles) {
        who.movesIn().signsIn().expectOk();
        Authenticator app = who.enablesAnAuthenticator();
        assign(who, Set.of(roles));
        secondsPass(30);
        who.logsIn(app).expectOk();
        return app;
    }

    /** As an application does it. */
    final void assign(Person who, Set<String> roles) {
        world.backend()
                .transactions()
                .run(() -> world.backend().stores().policy().assign(account(who), roles));
    }

    /** What is written down about somebody, the newest first. */
    final List<AuditType> events(Person who) {
        AccountId id = account(who);
        return world
                .backend()
                .transactions()
                .run(() -> world.backend().stores().audit().newest(id, 100))
                .stream()
                .map(AuditEvent::type)
                .toList();
    }

    /** A code that is not the right one. */
    static String not(String code) {
        return not(code, 1);
    }

    /** One of 999,999 codes that are not the right one. */
    static String not(String code, int which) {
        return String.format("%06d", (Integer.parseInt(code) + which) % 1_000_000);
    }
}
