package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Username;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.OutboxStore;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Reply;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who holds no password, code or token of an account learns nothing about it. */
public abstract class StrangerStories extends Story {
    private static final String WRONG = "just any password";
    private static final String NOBODY = "nobody";

    /** For subclasses. */
    protected StrangerStories() {}

    @Test
    @Attack("E1")
    void a_first_step_with_a_wrong_password_tells_nothing() {
        everyKindOfPerson();
        assertThat(answers(who -> mal.door().beginLogin(who, WRONG, EMAIL)))
                .containsOnly(Reply.of("invalid_credentials"));
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isZero();
    }

    @Test
    @Attack("E1")
    void a_sign_in_with_a_wrong_password_tells_nothing() {
        everyKindOfPerson();
        assertThat(answers(who -> mal.door().signIn(who, WRONG))).containsOnly(Reply.of("invalid_credentials"));
    }

    @Test
    @Attack("E2")
    void a_second_step_without_a_first_tells_nothing() {
        everyKindOfPerson();
        assertThat(answers(who -> mal.door().confirmLoginWithoutChallenge(address(who), EMAIL, "123456")))
                .containsOnly(Reply.of("invalid_token"));
    }

    @Test
    @Attack("E2")
    void a_second_step_while_the_owner_is_between_the_two_tells_nothing() {
        everyKindOfPerson();
        ada.beginsLogin().expectOk();
        assertThat(answers(who -> mal.door().confirmLoginWithoutChallenge(address(who), EMAIL, "123456")))
                .containsOnly(Reply.of("invalid_token"));
    }

    @Test
    @Attack("E3")
    void asking_for_a_reset_tells_nothing_and_mails_only_owners() {
        everyKindOfPerson();
        assertThat(answers(who -> mal.door().askReset(address(who)))).containsOnly(Reply.of(Reply.OK));
        assertThat(mails(MessageKind.RESET_PASSWORD, ada)).isEqualTo(2);
        assertThat(mails(MessageKind.RESET_PASSWORD, bob)).isEqualTo(2);
        assertThat(world.mailbox().all("eve@example.org"))
                .noneMatch(message -> message.kind().equals(MessageKind.RESET_PASSWORD));
        assertThat(world.mailbox().all("nobody@example.org")).isEmpty();
    }

    @Test
    void an_account_that_a_host_names_nobody_is_somebody() {
        Account ivy = new Account(
                new AccountId("nobody"),
                Username.parse("ivy").orElseThrow(),
                EmailAddress.parse("ivy@example.org").orElseThrow(),
                false,
                new PasswordHash("none", "none"),
                0,
                false,
                world.now());
        world.backend().transactions().run(() -> {
            world.backend().stores().accounts().add(ivy);
            world.backend().stores().accounts().verifyEmail(ivy.id(), ivy.email(), world.now());
            return ivy;
        });
        mal.door().askReset("nowhere@example.org").expectOk();
        world.mailArrives();
        assertThat(world.mailbox().all("ivy@example.org")).isEmpty();
        mal.door().askReset("ivy@example.org").expectOk();
        world.mailArrives();
        assertThat(world.mailbox().all("ivy@example.org")).hasSize(1);
    }

    @Test
    void whatever_a_stranger_asks_for_writes_one_message_for_whomever() {
        everyKindOfPerson();
        world.mailArrives();
        assertThat(rowsWritten(() -> mal.door().askReset(address("ada")))).isEqualTo(1);
        assertThat(rowsWritten(() -> mal.door().askReset(address(NOBODY)))).isEqualTo(1);
        assertThat(rowsWritten(() -> mal.door().askReset(address("eve")))).isEqualTo(1);
        assertThat(rowsWritten(() -> mal.door().register(address("ada"), "mal1", WRONG)))
                .isEqualTo(1);
        assertThat(rowsWritten(() -> mal.door().register(address(NOBODY), "mal2", WRONG)))
                .isEqualTo(1);
    }

    @Test
    @Attack("C15")
    void a_reset_with_any_token_tells_nothing() {
        everyKindOfPerson();
        String known = ada.readsTheLink().uid();
        for (String uid : List.of(known, "A".repeat(22), NOBODY, "", "ä", "x".repeat(500))) {
            mal.door().confirmReset(uid, "A".repeat(43), WRONG).expect("invalid_token");
            mal.door().confirmReset(uid, "A".repeat(43), "short").expect("invalid_token");
            mal.door().confirmEmail(uid, "A".repeat(43)).expect("invalid_token");
        }
    }

    @Test
    @Attack("A1")
    void no_code_is_compared_where_no_login_is_open() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        String old = ada.readsTheCode();
        Door besideAda = world.door(People.ADA.home());
        for (int guess = 0; guess < 200; guess++) {
            besideAda
                    .confirmLoginWithoutChallenge(ada.email(), EMAIL, not(old, guess))
                    .expect("invalid_token");
        }
        ada.beginsLogin().expectOk();
        ada.confirms(ada.readsTheCode()).expectOk();
    }

    /** Ada has two steps, Bob a verified address, Eve not even that. */
    private void everyKindOfPerson() {
        ada.movesInWithTwoSteps();
        bob.movesIn();
        mal.door().register(address("eve"), "eve", "eve has a password").expectOk();
    }

    private static List<Reply> answers(Function<String, Reply> question) {
        return List.of("ada", "bob", "eve", NOBODY, "ada@example.org", "bob@example.org", "nobody@example.org").stream()
                .map(question)
                .toList();
    }

    private static String address(String who) {
        return who.contains("@") ? who : who + "@example.org";
    }

    private int rowsWritten(Runnable request) {
        OutboxStore outbox = world.backend().stores().outbox();
        Instant later = world.now().plusSeconds(1);
        outbox.prune(later);
        int before = outbox.waiting();
        request.run();
        return outbox.waiting() - before + outbox.prune(later); // a message for nobody never waits
    }
}
