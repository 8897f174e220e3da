package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.helpdesk.HelpdeskPolicy;
import dev.authendpoints.helpdesk.Reason;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.HelpdeskStories;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryHelpdeskStoriesTest extends HelpdeskStories {
    @Override
    protected World world() {
        return CoreWorld.on(MemoryDatabase.backend());
    }

    @Test
    @Attack("I3")
    void where_two_persons_are_needed_one_alone_gets_nobody_in() {
        CoreWorld strict = CoreWorld.on(MemoryDatabase.backend(), new HelpdeskPolicy(true, Duration.ofMinutes(5)));
        Person ada = strict.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        ada.enablesEmail().expectOk();
        Person dora = works(strict, People.DORA);
        Person bob = works(strict, People.BOB);
        Reply asked = dora.administers().issuePass(ada.id(), "lost it").expectOk();
        assertThat(asked.text("state")).isEqualTo("pending");
        ada.redeems(asked.text("pass")).expect("invalid_credentials");
        dora.administers().approvePass(asked.text("id")).expect("another_person_needed");
        strict.timePasses(Duration.ofMinutes(9));
        bob.administers().approvePass(asked.text("id")).expectOk();
        strict.timePasses(Duration.ofMinutes(5));
        ada.redeems(asked.text("pass")).expect("invalid_credentials");
    }

    @Test
    void a_pass_lives_for_minutes_and_a_reason_is_a_line() {
        assertThatThrownBy(() -> new HelpdeskPolicy(false, Duration.ofMinutes(4)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HelpdeskPolicy(false, Duration.ofMinutes(61)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Reason.parse("  Ticket 4711 ")).map(Reason::text).contains("Ticket 4711");
        assertThat(Reason.parse("no")).isEmpty();
        assertThat(Reason.parse("x".repeat(201))).isEmpty();
        assertThat(Reason.parse("one line\nand another")).isEmpty();
        assertThat(Reason.parse("from right \u202e to left")).isEmpty();
    }

    private static Person works(CoreWorld world, People who) {
        Person person = world.person(who).movesIn();
        person.signsIn().expectOk();
        Authenticator app = person.enablesAnAuthenticator();
        world.backend()
                .transactions()
                .run(() -> world.backend().stores().policy().assign(new AccountId(person.id()), Set.of("helpdesk")));
        world.timePasses(Duration.ofSeconds(30));
        person.logsIn(app).expectOk();
        return person;
    }
}
