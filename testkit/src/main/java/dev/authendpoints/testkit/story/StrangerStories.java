package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Username;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.OutboxStore;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Repetitions;
import dev.authendpoints.testkit.Reply;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
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
        assertThat(world.mailbox().all("ivy@example.org")).isEmpty();
    }

    @Test
    void an_account_that_a_host_names_nobody_is_somebody() {
        addVerified("ivy", "nobody", false);
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
        TryHolder adas = TryHolder.factors(account(ada));
        Optional<TryState> before = tries(adas);
        Set<Reply> answers = new HashSet<>();
        for (int guess = 0; guess < Repetitions.of(1_000); guess++) { // the first is the right one, from an old mail
            answers.add(besideAda.confirmLoginWithoutChallenge(ada.email(), EMAIL, not(old, guess)));
        }
        assertThat(answers).containsExactly(Reply.of("invalid_token"));
        assertThat(tries(adas)).isEqualTo(before);
        ada.beginsLogin().expectOk();
        ada.confirms(ada.readsTheCode()).expectOk();
    }

    @Test
    @Attack("C15")
    void ten_thousand_tokens_of_links_open_nothing_for_a_known_and_an_unknown_account_alike() {
        ada.movesInWithTwoSteps().forgetsThePassword().expectOk();
        String known = ada.readsTheLink().uid();
        SplittableRandom random = new SplittableRandom(1_843);
        Set<Reply> answers = new HashSet<>();
        for (int guess = 0; guess < Repetitions.of(10_000); guess++) {
            String uid = guess % 2 == 0 ? known : "A".repeat(22);
            answers.add(
                    guess % 4 < 2
                            ? mal.door().confirmReset(uid, token(random), WRONG)
                            : mal.door().confirmEmail(uid, token(random)));
        }
        assertThat(answers).containsExactly(Reply.of("invalid_token"));
        ada.resetsThePassword("looms remember flowers").expectOk();
    }

    private static String token(SplittableRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<TryState> tries(TryHolder holder) {
        return world.backend()
                .transactions()
                .run(() -> world.backend().stores().tries().state(holder));
    }

    /**
     * Ada has two steps, Bob a verified address, Eve not even that; Leo's password has to wait, and Ivy's account is disabled.
     */
    private void everyKindOfPerson() {
        ada.movesInWithTwoSteps();
        bob.movesIn();
        mal.door().register(address("eve"), "eve", "eve has a password").expectOk();
        mal.door().register(address("leo"), "leo", "leo has a password").expectOk();
        world.mailArrives();
        Mailbox.MailedLink link = world.mailbox().link(address("leo"));
        mal.door().confirmEmail(link.uid(), link.token()).expectOk();
        for (int i = 0; i < 10; i++) {
            mal.door().signIn("leo", WRONG).expect("invalid_credentials");
        }
        addVerified("ivy", "A".repeat(21) + "I", true);
    }

    private void addVerified(String name, String id, boolean disabled) {
        Account account = new Account(
                new AccountId(id),
                Username.parse(name).orElseThrow(),
                EmailAddress.parse(address(name)).orElseThrow(),
                false,
                new PasswordHash("none", "none"),
                0,
                disabled,
                world.now());
        world.backend().transactions().run(() -> {
            world.backend().stores().accounts().add(account);
            world.backend().stores().accounts().verifyEmail(account.id(), account.email(), world.now());
            return account;
        });
    }

    private static List<Reply> answers(Function<String, Reply> question) {
        return List.of(
                        "ada",
                        "bob",
                        "eve",
                        "leo",
                        "ivy",
                        NOBODY,
                        "ada@example.org",
                        "bob@example.org",
                        "leo@example.org",
                        "ivy@example.org",
                        "nobody@example.org")
                .stream()
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
