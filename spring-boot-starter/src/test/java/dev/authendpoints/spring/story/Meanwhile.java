package dev.authendpoints.spring.story;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.Stores;
import dev.authendpoints.account.Account;
import dev.authendpoints.account.Identity;
import dev.authendpoints.mail.Message;
import dev.authendpoints.spring.mail.MailWriter;
import dev.authendpoints.spring.mailbox.DevMailbox;
import dev.authendpoints.spring.mailbox.DevMailboxController;
import dev.authendpoints.spring.security.Chains;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** What happens between the examples of the guide and takes more than a request. */
final class Meanwhile {
    private static final String NOTHING = "";
    private final HttpWorld world;

    Meanwhile(HttpWorld world) {
        this.world = world;
    }

    /**
     * Lets it happen.
     *
     * @param what as the story says it
     * @return what came of it, as JSON, or nothing
     */
    String happens(String what) {
        return switch (what) {
            case "Dora issues a pass for Ada" -> doraIssuesAPass();
            case "a hundred wrong codes stop Bob's factor" -> somebodyGuessesBobsCodes();
            case "Bob begins a recovery and waits for three days" -> bobWaits();
            case "the mailbox of development has the mails" -> mailsAreShown();
            default -> throw new AssertionError("Nobody knows how this happens: " + what);
        };
    }

    private String doraIssuesAPass() {
        Person dora = world.person(People.DORA).movesIn();
        dora.signsIn().expectOk();
        Authenticator app = dora.enablesAnAuthenticator();
        assign(dora, "helpdesk");
        assign(world.person(People.ADA), "helpdesk");
        world.timePasses(Duration.ofSeconds(30));
        dora.logsIn(app).expectOk();
        String ada = world.person(People.ADA).id();
        return JsonMapper.shared()
                .writeValueAsString(dora.administers()
                        .issuePass(ada, "Ada stands before me")
                        .expectOk()
                        .fields());
    }

    private void assign(Person who, String role) {
        Stores stores = world.backend().stores();
        world.backend().transactions().run(() -> {
            Account account =
                    stores.accounts().find(Identity.of(who.username())).orElseThrow();
            stores.policy().assign(account.id(), Set.of(role));
        });
    }

    private String somebodyGuessesBobsCodes() {
        Person bob = world.person(People.BOB).movesInWithTwoSteps();
        for (int login = 0; login < 20; login++) {
            bob.beginsLogin().expectOk();
            String code = bob.readsTheCode();
            for (int guess = 0; guess < 5; guess++) {
                bob.confirms(code.equals("000000") ? "111111" : "000000").expect("invalid_token");
            }
            world.timePasses(Duration.ofHours(1));
        }
        return NOTHING;
    }

    private String bobWaits() {
        Person bob = world.person(People.BOB);
        bob.hasLostEverything().expectOk();
        bob.startsARecovery().expectOk();
        world.mailArrives();
        for (int half = 0; half < 2; half++) {
            world.timePasses(Duration.ofHours(36));
            world.bean(AuthEndpoints.class).recoveryNotices().tend();
            world.mailArrives();
        }
        return NOTHING;
    }

    private String mailsAreShown() {
        for (Message mail : world.mailbox().all(People.ADA.email())) {
            world.bean(Mailroom.class).mailbox.send(mail);
        }
        return NOTHING;
    }

    /** What development has beside the postbox of the tests. */
    static class Mailroom {
        private final DevMailbox mailbox;

        Mailroom(MailWriter writer, @Qualifier("authEndpointsTime") InstantSource time) {
            this.mailbox = new DevMailbox(writer, time);
        }

        @Bean
        DevMailboxController mailboxController() {
            return new DevMailboxController(mailbox);
        }

        @Bean
        @Order(-111)
        SecurityFilterChain mailboxChain(HttpSecurity http) {
            return Chains.devMailbox(http);
        }
    }
}
