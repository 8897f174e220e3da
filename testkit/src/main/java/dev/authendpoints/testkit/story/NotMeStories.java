package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the owner of an account does whom a notice tells of something that they have not done, what somebody else may do with
 * the same notice, and how little that is.
 */
public abstract class NotMeStories extends Story {
    private static final String WANTED = "looms remember flowers";
    private static final String OF_MAL = "a password of mine";
    private static final String THIEFS = "mal@example.net";
    private static final String THIEFS_HOME = "203.0.113.66";

    /** For subclasses. */
    protected NotMeStories() {}

    @Test
    @Attack("A7")
    void whatever_a_thief_did_since_is_undone_and_she_gets_in_as_before() {
        Authenticator app = movesInAndSignsIn();
        List<String> sheet = ada.recoveryCodes();
        Person thief = ada.from(THIEFS_HOME);
        Authenticator thiefs = thief.enablesAnAuthenticator();
        MailedLink link = objection(MessageKind.FACTOR_ENABLED);
        thief.removesFactor(id(thief, 0)).expectOk();
        thief.renewsRecoveryCodes().expectOk();

        ada.saysItWasNotThem(link).expectOk();
        nextStep();
        thief.looksAround().expect(Reply.UNAUTHENTICATED);
        thief.refreshes().expect("invalid_token");
        thief.beginsLogin(AUTHENTICATOR).expect("invalid_credentials");
        ada.beginsLogin(AUTHENTICATOR).expect("invalid_credentials");

        ada.resetsThePassword(WANTED).expectOk();
        thief.beginsLogin(AUTHENTICATOR).expect("invalid_credentials");
        ada.logsIn(thiefs).expect("invalid_token");
        ada.confirms(app.code()).expectOk();
        assertThat(ada.looksAtTheFactors().texts("ids")).hasSize(1);
        ada.beginsLogin(RECOVERY).expectOk();
        ada.confirms(thief.recoveryCodes().get(0)).expect("invalid_token");
        ada.confirms(sheet.get(0)).expectOk();
        assertThat(events(ada)).contains(AuditType.ACCOUNT_FROZEN, AuditType.ACCOUNT_THAWED);
        Message told = world.mailbox().all(ada.email()).stream()
                .filter(message -> message.kind().equals(MessageKind.ACCOUNT_FROZEN))
                .findFirst()
                .orElseThrow();
        assertThat(told.params()).containsKey("back").doesNotContainKey("kept");
    }

    @Test
    void every_kind_of_factor_comes_back() {
        Authenticator app = movesInAndSignsIn();
        SecurityKey key = SecurityKey.onARing();
        ada.makesAPasskey(key).expectOk();
        again(app);
        ada.enablesThePhone().expectOk();
        again(app);
        ada.enablesEmail().expectOk();
        again(app);
        ada.door().preferFactor(ada.accessToken(), id(ada, 2), true).expectOk();
        List<String> before = ada.looksAtTheFactors().texts("ids");
        List<String> preferred = ada.looksAtTheFactors().texts("preferred");
        ada.from(THIEFS_HOME).disablesTwoSteps().expectOk();
        ada.onAnotherDevice().signsIn().expectOk();

        ada.saysItWasNotThem().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        nextStep();
        ada.logsIn(app).expectOk();
        assertThat(ada.looksAtTheFactors().texts("ids")).containsExactlyElementsOf(before);
        assertThat(ada.looksAtTheFactors().texts("preferred")).containsExactlyElementsOf(preferred);
        ada.signsInWith(key).expectOk();
        ada.logsIn(key).expectOk();
        minutesPass(10);
        ada.logsInByPhone().expectOk();
        ada.logsIn().expectOk();
        ada.beginsLogin(RECOVERY).expectOk();
        ada.confirms(ada.recoveryCodes().get(0)).expectOk();
    }

    @Test
    void a_phone_that_another_took_the_place_of_is_the_one_that_codes_go_to_again() {
        ada.movesIn().signsIn().expectOk();
        ada.enablesThePhone().expectOk();
        minutesPass(1);
        ada.logsInByPhone().expectOk();
        minutesPass(1);
        Person thief = ada.from(THIEFS_HOME);
        thief.beginsToEnableThePhone(mal.phone()).expectOk();
        thief.confirmsEnabling(PHONE, mal.readsTheText()).expectOk();

        ada.saysItWasNotThem().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        minutesPass(10);
        int texts = world.mailbox().all(mal.phone()).size();
        ada.logsInByPhone().expectOk();
        assertThat(world.mailbox().all(mal.phone())).hasSize(texts);
    }

    @Test
    @Attack({"B11", "F3"})
    void while_it_is_frozen_nothing_opens_it_but_a_new_password() {
        Authenticator app = movesInAndSignsIn();
        SecurityKey key = SecurityKey.onARing();
        ada.makesAPasskey(key).expectOk();
        again(app);
        ada.logsInAndTrustsTheDevice(next(app)).expectOk();
        Person open = ada.onAnotherDevice();
        open.beginsLogin(AUTHENTICATOR).expectOk();
        Authenticator pending = ada.scansAnAuthenticator();
        ada.forgetsThePassword().expectOk();
        MailedLink reset = ada.readsTheLink();

        ada.saysItWasNotThem(objection(MessageKind.FACTOR_ENABLED)).expectOk();
        nextStep();
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        ada.refreshes().expect("invalid_token");
        ada.confirmsEnabling(AUTHENTICATOR, pending.code()).expect(Reply.UNAUTHENTICATED);
        open.confirms(app.code()).expect("account_changed");
        ada.signsInOnTheDevice().expect("invalid_credentials");
        ada.signsIn().expect("invalid_credentials");
        assertThat(ada.signsInWith(key).ok()).isFalse();
        mal.resetsThePassword(reset, OF_MAL).expect("invalid_token");
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        ada.signsInOnTheDevice().expect("two_step_verification_required");
        ada.logsIn(app).expectOk();
    }

    @Test
    @Attack("B13")
    void an_address_that_was_taken_is_put_back_and_the_new_one_ends_nothing_of_the_old() {
        String own = ada.email();
        Authenticator app = movesInAndSignsIn();
        Person thief = ada.from(THIEFS_HOME);
        thief.movesTo(THIEFS).expectOk();
        thief.takesTheAddress(THIEFS, linkAt(THIEFS)).expectOk();
        thief.renewsRecoveryCodes().expectOk();
        world.mailArrives();
        assertThat(world.mailbox().all(THIEFS).stream()
                        .filter(message -> message.kind().equals(MessageKind.EMAIL_CHANGED)))
                .singleElement()
                .satisfies(message -> assertThat(message.params()).doesNotContainKey("notMeToken"));
        thief.saysItWasNotThem().expectOk();
        thief.resetsThePassword(OF_MAL).expectOk();

        ada.saysItWasNotThem(world.mailbox().notMe(own, MessageKind.EMAIL_CHANGED))
                .expectOk();
        assertThat(mails(MessageKind.EMAIL_PUT_BACK, thief)).isEqualTo(1);
        assertThat(world.mailbox().newest(THIEFS).params()).doesNotContainKeys("address", "agent", "token");
        ada.door().askReset(THIEFS).expectOk();
        assertThat(world.mailbox().newest(THIEFS).kind()).isEqualTo(MessageKind.EMAIL_PUT_BACK);
        ada.resetsThePassword(WANTED).expectOk();
        nextStep();
        thief.logsIn(app).expect("invalid_credentials");
        ada.logsIn(app).expectOk();
        assertThat(ada.exports().text("email")).isEqualTo(own);
    }

    @Test
    void an_address_that_is_anothers_by_now_is_not_put_back_and_nobody_gets_in() {
        String own = ada.email();
        movesInAndSignsIn();
        ada.movesTo(THIEFS).expectOk();
        Person thief = ada.from(THIEFS_HOME);
        thief.takesTheAddress(THIEFS, linkAt(THIEFS)).expectOk();
        world.mailArrives();
        MailedLink link = world.mailbox().notMe(own, MessageKind.EMAIL_CHANGED);
        mal.door().register(own, "countess", "a fresh start of hers").expectOk();
        MailedLink proof = linkAt(own);
        mal.door().confirmEmail(proof.uid(), proof.token()).expectOk();

        ada.saysItWasNotThem(link).expectOk();
        world.mailArrives();
        assertThat(world.mailbox().newest(own).kind()).isEqualTo(MessageKind.ACCOUNT_CLOSED);
        int before = world.mailbox().all(THIEFS).size();
        thief.forgetsThePassword().expectOk();
        world.mailArrives();
        assertThat(world.mailbox().all(THIEFS)).hasSize(before);
        thief.beginsLogin(AUTHENTICATOR).expect("invalid_credentials");
        mal.door().signIn(own, "a fresh start of hers").expectOk();
    }

    @Test
    @Attack({"A7", "A12"})
    void who_reads_the_mailbox_closes_an_account_and_takes_no_second_step_away() {
        Authenticator app = movesInAndSignsIn();
        Person reader = ada.from(THIEFS_HOME);
        reader.saysItWasNotThem(objection(MessageKind.FACTOR_ENABLED)).expectOk();
        world.mailArrives();
        assertThat(world.mailbox().newest(ada.email()).params()).containsKey("kept");
        reader.resetsThePassword(OF_MAL).expectOk();
        reader.signsIn().expect("two_step_verification_required");
        reader.looksAround().expect(Reply.UNAUTHENTICATED);

        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        nextStep();
        ada.logsIn(app).expectOk();
        assertThat(ada.looksAtTheFactors().number("recoveryCodesLeft")).isEqualTo(10);
    }

    @Test
    void nothing_that_was_used_since_can_be_used_again() {
        Authenticator app = movesInAndSignsIn();
        List<String> sheet = ada.recoveryCodes();
        Person thief = ada.from(THIEFS_HOME);
        Authenticator thiefs = thief.enablesAnAuthenticator();
        MailedLink link = objection(MessageKind.FACTOR_ENABLED);
        ada.beginsLogin(RECOVERY).expectOk();
        ada.confirms(sheet.get(0)).expectOk();
        nextStep();
        String code = app.code();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(code).expectOk();
        thief.logsIn(thiefs).expectOk();
        thief.renewsRecoveryCodes().expectOk();
        thief.removesFactor(id(thief, 0)).expectOk();

        ada.saysItWasNotThem(link).expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        ada.confirms(code).expect("invalid_token");
        ada.beginsLogin(RECOVERY).expectOk();
        ada.confirms(sheet.get(0)).expect("invalid_token");
        ada.confirms(sheet.get(1)).expectOk();
        assertThat(ada.looksAtTheFactors().number("recoveryCodesLeft")).isEqualTo(8);
    }

    @Test
    void it_can_be_undone_for_seven_days_and_not_from_then_on() {
        Authenticator bobs = movesInAndSignsIn(bob);
        movesInAndSignsIn();
        ada.disablesTwoSteps().expectOk();
        secondsPass(1);
        bob.disablesTwoSteps().expectOk();
        world.mailArrives();
        world.timePasses(Duration.ofDays(7).minusSeconds(1));
        ada.saysItWasNotThem(objection(MessageKind.TWO_STEP_DISABLED)).expect("invalid_token");
        ada.signsIn().expectOk();
        bob.saysItWasNotThem().expectOk();
        bob.resetsThePassword(WANTED).expectOk();
        bob.logsIn(bobs).expectOk();
    }

    @Test
    @Attack("F9")
    void a_link_works_once_for_one_account_and_all_of_an_address_end_together() {
        Authenticator app = movesInAndSignsIn();
        again(app);
        ada.renewsRecoveryCodes().expectOk();
        MailedLink older = objection(MessageKind.FACTOR_ENABLED);
        MailedLink newer = objection(MessageKind.RECOVERY_CODES_RENEWED);
        bob.movesIn();
        mal.door().notMe(account(bob).value(), newer.token()).expect("invalid_token");
        mal.door().notMe(newer.uid(), "A".repeat(43)).expect("invalid_token");
        mal.door().notMe("A".repeat(22), newer.token()).expect("invalid_token");
        mal.door().unlockFactor(newer.uid(), newer.token()).expect("invalid_token");
        mal.resetsThePassword(newer, OF_MAL).expect("invalid_token");
        mal.door().confirmEmail(newer.uid(), newer.token()).expect("invalid_token");
        ada.looksAround().expectOk();
        List<MailedLink> both = List.of(older, newer);
        List<Reply> replies = Race.of(Race.RUNNERS, runner -> ada.saysItWasNotThem(both.get(runner % 2)));
        assertThat(replies.stream().map(Reply::code))
                .containsOnlyOnce(Reply.OK)
                .containsOnly(Reply.OK, "invalid_token");
        assertThat(mails(MessageKind.ACCOUNT_FROZEN, ada)).isEqualTo(1);
    }

    @Test
    @Attack("F3")
    void the_next_thing_that_a_thief_does_comes_too_late_or_is_undone() {
        Authenticator app = movesInAndSignsIn();
        Person thief = ada.from(THIEFS_HOME);
        Authenticator thiefs = thief.enablesAnAuthenticator();
        MailedLink link = objection(MessageKind.FACTOR_ENABLED);
        String hers = id(thief, 0);
        List<Reply> replies =
                Race.of(2, runner -> runner == 0 ? ada.saysItWasNotThem(link) : thief.removesFactor(hers));
        replies.get(0).expectOk();
        assertThat(replies.get(1).code()).isIn(Reply.OK, Reply.UNAUTHENTICATED, "step_up_required");
        thief.looksAround().expect(Reply.UNAUTHENTICATED);
        ada.resetsThePassword(WANTED).expectOk();
        nextStep();
        ada.logsIn(thiefs).expect("invalid_token");
        ada.confirms(app.code()).expectOk();
        assertThat(ada.looksAtTheFactors().texts("ids")).containsExactly(hers);
    }

    @Test
    @Attack("D2")
    void what_somebody_causes_again_and_again_brings_three_links_and_a_change_one_more() {
        movesInAndSignsIn();
        for (int code = 0; code < 5; code++) {
            ada.beginsLogin(RECOVERY).expectOk();
            ada.confirms(ada.recoveryCodes().get(code)).expectOk();
        }
        world.mailArrives();
        assertThat(world.mailbox().all(ada.email()).stream()
                        .filter(message -> message.kind().equals(MessageKind.RECOVERY_CODE_USED))
                        .filter(message -> message.params().containsKey("notMeToken")))
                .hasSize(3);
        ada.changesThePassword(WANTED).expectOk();
        ada.saysItWasNotThem(objection(MessageKind.PASSWORD_CHANGED)).expectOk();
        ada.signsIn().expect("invalid_credentials");
    }

    @Test
    void what_is_kept_for_it_is_told_to_its_owner_without_secrets_and_goes_with_the_account() {
        movesInAndSignsIn();
        Authenticator second = ada.enablesAnAuthenticator();
        nextStep();
        ada.logsIn(second).expectOk();
        ada.removesFactor(id(ada, 0)).expectOk();
        assertThat(ada.exports().expectOk().texts("before")).contains(AUTHENTICATOR);
        MailedLink link = objection(MessageKind.FACTOR_REMOVED);
        ada.deletesTheAccount().expectOk();
        ada.saysItWasNotThem(link).expect("invalid_token");
    }

    /** Signed in with both, so that the factors may be changed; the code of the present step is used up. */
    private Authenticator movesInAndSignsIn() {
        return movesInAndSignsIn(ada);
    }

    private Authenticator movesInAndSignsIn(Person who) {
        who.movesIn().signsIn().expectOk();
        Authenticator app = who.enablesAnAuthenticator();
        nextStep();
        who.logsIn(app).expectOk();
        return app;
    }

    private void again(Authenticator app) {
        nextStep();
        ada.logsIn(app).expectOk();
    }

    private Authenticator next(Authenticator app) {
        nextStep();
        return app;
    }

    private MailedLink objection(MessageKind kind) {
        world.mailArrives();
        return world.mailbox().notMe(ada.email(), kind);
    }

    private MailedLink linkAt(String email) {
        world.mailArrives();
        return world.mailbox().link(email);
    }

    private static String id(Person who, int which) {
        return who.looksAtTheFactors().expectOk().texts("ids").get(which);
    }

    private void nextStep() {
        secondsPass(30);
    }
}
