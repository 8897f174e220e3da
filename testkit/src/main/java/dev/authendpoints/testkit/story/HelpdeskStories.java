package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How the helpdesk lets an owner in again who has lost the second step, and nobody else: not by lying to it, not by working
 * there.
 */
public abstract class HelpdeskStories extends Story {
    private static final String NO = "invalid_credentials";
    private static final String NOBODYS = "AAAAA-BBBBB-CCCCC-DDDDD";
    private static final String WHY = "Ticket 4711, called back on the number in the staff list";

    /** For subclasses. */
    protected HelpdeskStories() {}

    @Test
    @Attack("B8")
    void who_has_lost_the_second_step_is_vouched_for_and_enables_another() {
        Authenticator lost = lives(ada);
        Person before = ada.onAnotherDevice();
        secondsPass(30);
        before.logsIn(lost).expectOk();
        worksAs(dora, "helpdesk");
        Reply issued = issued(ada);
        String pass = issued.text("pass");
        assertThat(pass).matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}");
        assertThat(issued.text("state")).isEqualTo("issued");
        assertThat(issued.text("reason")).isEqualTo(WHY);
        assertThat(mails(MessageKind.PASS_ISSUED, ada)).isEqualTo(1);
        assertThat(world.mailbox().all(ada.email()))
                .noneMatch(mail -> mail.params().containsValue(pass));
        ada.beginsLogin(RECOVERY).expectOk();
        ada.confirms(pass).expect("invalid_token");
        Person phone = ada.onAnotherDevice();
        Reply redeemed =
                phone.redeems(pass.toLowerCase(Locale.ROOT).replace('-', ' ')).expectOk();
        assertThat(redeemed.fields()).doesNotContainKeys("accessToken", "refreshToken", "pass");
        phone.looksAround().expect(Reply.UNAUTHENTICATED);
        phone.exports().expect(Reply.UNAUTHENTICATED);
        phone.administers().users("", "").expect(Reply.UNAUTHENTICATED);
        before.looksAround().expectOk();
        Authenticator fresh = phone.enablesAnAuthenticator();
        assertThat(phone.recoveryCodes()).hasSize(10);
        before.looksAround().expect(Reply.UNAUTHENTICATED);
        secondsPass(30);
        phone.logsIn(fresh).expectOk();
        assertThat(phone.looksAtTheFactors().expectOk().texts("providers")).containsExactly(AUTHENTICATOR);
        secondsPass(30);
        phone.beginsLogin(AUTHENTICATOR).expectOk();
        phone.confirms(lost.code()).expect("invalid_token");
        phone.redeems(pass).expect(NO);
        assertThat(mails(MessageKind.PASS_USED, ada)).isEqualTo(1);
        assertThat(events(ada)).contains(AuditType.PASS_ISSUED, AuditType.PASS_REDEEMED);
        assertThat(events(dora)).contains(AuditType.ADMINISTERED);
        assertThat(dora.administers().passes().expectOk().texts("ids")).isEmpty();
    }

    @Test
    @Attack({"C11", "E1", "I3"})
    void it_never_stands_for_the_password_and_nobody_is_told_which_of_the_two_is_wrong() {
        lives(ada);
        worksAs(dora, "helpdesk");
        Reply none =
                mal.door().redeemPass("nobody", "just any password", NOBODYS).expect(NO);
        assertThat(mal.door().redeemPass(ada.username(), ada.password(), NOBODYS))
                .isEqualTo(none);
        String heard = issued(ada).text("pass");
        assertThat(mal.door().redeemPass(ada.username(), "just any password", heard))
                .isEqualTo(none);
        assertThat(mal.door().redeemPass(ada.username(), ada.password(), NOBODYS))
                .isEqualTo(none);
        assertThat(mal.door().redeemPass(ada.username(), ada.password(), "nonsense"))
                .isEqualTo(none);
        for (int i = 0; i < 9; i++) {
            mal.door().redeemPass(ada.username(), "another guess " + i, heard).expect(NO);
        }
        ada.onAnotherDevice().redeems(heard).expect(NO); // ten wrong passwords: nothing is compared
        assertThat(events(ada)).contains(AuditType.PASS_REFUSED);
    }

    @Test
    @Attack("C1")
    void five_wrong_ones_and_the_right_one_comes_too_late() {
        lives(ada);
        worksAs(dora, "helpdesk");
        String pass = issued(ada).text("pass");
        for (int i = 0; i < 5; i++) {
            ada.redeems(NOBODYS).expect(NO);
        }
        ada.redeems(pass).expect(NO);
        ada.redeems(issued(ada).text("pass")).expectOk();
    }

    @Test
    @Attack("B13")
    void it_works_for_a_quarter_of_an_hour_and_only_the_newest_does() {
        Authenticator app = lives(ada);
        Authenticator doras = worksAs(dora, "helpdesk");
        String first = issued(ada).text("pass");
        String second = issued(ada).text("pass");
        ada.redeems(first).expect(NO);
        secondsPass(15 * 60 - 1);
        ada.redeems(second).expectOk();
        dora.logsIn(doras).expectOk();
        String third = issued(ada).text("pass");
        secondsPass(15 * 60);
        ada.redeems(third).expect(NO);
        ada.logsIn(app).expectOk(); // nothing was enabled: all is as it was
    }

    @Test
    @Attack("B11")
    void it_is_withdrawn_and_ends_with_every_change_of_the_account() {
        lives(ada);
        worksAs(dora, "admin");
        Reply withdrawn = issued(ada);
        dora.administers().withdrawPass(withdrawn.text("id")).expectOk();
        dora.administers().withdrawPass(withdrawn.text("id")).expect("not_found");
        ada.redeems(withdrawn.text("pass")).expect(NO);
        String changed = issued(ada).text("pass");
        ada.changesThePassword("a quite different sentence").expectOk();
        ada.redeems(changed).expect(NO);
        String disabled = issued(ada).text("pass");
        dora.changes(ada, Map.of("disabled", true)).expectOk();
        ada.redeems(disabled).expect(NO);
        dora.administers().issuePass(ada.id(), WHY).expect("pass_not_possible");
        dora.changes(ada, Map.of("disabled", false)).expectOk();
        ada.redeems(disabled).expect(NO);
    }

    @Test
    @Attack("I3")
    void for_who_helps_or_administers_it_takes_two_and_one_of_them_administers() {
        lives(ada);
        assign(ada, Set.of("helpdesk"));
        worksAs(dora, "helpdesk");
        worksAs(bob, "helpdesk");
        Reply asked = issued(ada);
        String pass = asked.text("pass");
        assertThat(asked.text("state")).isEqualTo("pending");
        assertThat(mails(MessageKind.PASS_ASKED, ada)).isEqualTo(1);
        ada.redeems(pass).expect(NO);
        dora.administers().approvePass(asked.text("id")).expect("another_person_needed");
        bob.administers().approvePass(asked.text("id")).expect("forbidden");
        assign(bob, Set.of("admin"));
        mal.movesIn().signsIn().expectOk();
        mal.administers().approvePass(asked.text("id")).expect("forbidden");
        Reply approved = bob.administers().approvePass(asked.text("id")).expectOk();
        assertThat(approved.fields()).doesNotContainKey("pass").containsEntry("state", "issued");
        bob.administers().approvePass(asked.text("id")).expect("not_found");
        assertThat(mails(MessageKind.PASS_ISSUED, ada)).isEqualTo(1);
        ada.redeems(pass).expectOk();
        assertThat(events(ada)).contains(AuditType.PASS_ASKED, AuditType.PASS_APPROVED);
    }

    @Test
    @Attack("I3")
    void nobody_vouches_for_themselves_for_who_has_nothing_to_lose_or_without_the_role() {
        worksAs(dora, "admin");
        dora.administers().issuePass(dora.id(), WHY).expect("another_person_needed");
        ada.movesIn().signsIn().expectOk();
        dora.administers().issuePass(ada.id(), WHY).expect("pass_not_possible");
        dora.administers().issuePass("nobody", WHY).expect("not_found");
        ada.enablesEmail().expectOk();
        bob.movesIn().signsIn().expectOk();
        bob.administers().issuePass(ada.id(), WHY).expect("forbidden");
        bob.administers().passes().expect("forbidden");
        String stolen = dora.accessToken();
        minutesPass(10);
        mal.door().admin(stolen).issuePass(ada.id(), WHY).expect("step_up_required");
        assertThat(mails(MessageKind.PASS_ISSUED, ada)).isZero();
    }

    @Test
    void the_owner_is_told_on_every_channel_that_there_is() {
        ada.movesIn().signsIn().expectOk();
        ada.enablesThePhone().expectOk();
        worksAs(dora, "helpdesk");
        long before = texts(ada);
        String pass = issued(ada).text("pass");
        assertThat(texts(ada)).isEqualTo(before + 1);
        ada.redeems(pass).expectOk();
        assertThat(texts(ada)).isEqualTo(before + 2);
        assertThat(mails(MessageKind.PASS_USED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("B2")
    void of_sixteen_who_redeem_one_pass_one_does() {
        lives(ada);
        worksAs(dora, "helpdesk");
        String pass = issued(ada).text("pass");
        assertThat(Race.winners(() -> ada.door()
                        .redeemPass(ada.username(), ada.password(), pass)
                        .ok()))
                .isEqualTo(1);
        assertThat(mails(MessageKind.PASS_USED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("I3")
    void of_two_who_approve_it_and_of_who_withdraws_and_who_redeems_it_one_is_first() {
        lives(ada);
        assign(ada, Set.of("admin"));
        worksAs(dora, "admin");
        worksAs(bob, "admin");
        worksAs(mal, "admin");
        Reply asked = issued(ada);
        String id = asked.text("id");
        List<Reply> approvals =
                Race.of(2, runner -> (runner == 0 ? bob : mal).administers().approvePass(id));
        assertThat(approvals.stream().map(Reply::code)).containsExactlyInAnyOrder(Reply.OK, "not_found");
        List<Reply> ends = Race.of(
                2,
                runner -> runner == 0
                        ? bob.administers().withdrawPass(id)
                        : ada.door().redeemPass(ada.username(), ada.password(), asked.text("pass")));
        assertThat(ends).filteredOn(Reply::ok).hasSize(1);
    }

    @Test
    @Attack("I3")
    void an_owner_who_shows_the_second_step_ends_a_pass_and_what_it_has_opened() {
        Authenticator app = lives(ada);
        worksAs(dora, "helpdesk");
        Person owner = ada.onAnotherDevice();
        Person thief = ada.onAnotherDevice();
        String unused = issued(ada).text("pass");
        secondsPass(30);
        owner.logsIn(app).expectOk();
        thief.redeems(unused).expect(NO);
        thief.redeems(issued(ada).text("pass")).expectOk();
        Authenticator thiefs = thief.scansAnAuthenticator();
        secondsPass(30);
        owner.stepsUp(AUTHENTICATOR, app.code()).expectOk();
        thief.confirmsEnabling(AUTHENTICATOR, thiefs.code()).expect(Reply.UNAUTHENTICATED);
        owner.looksAround().expectOk();
    }

    @Test
    @Attack("I3")
    void it_is_worth_nothing_once_its_issuer_helps_no_more_or_its_owner_administers() {
        lives(ada);
        worksAs(dora, "helpdesk");
        String first = issued(ada).text("pass");
        assign(ada, Set.of("admin"));
        ada.redeems(first).expect(NO);
        assign(ada, Set.of());
        String second = issued(ada).text("pass");
        assign(dora, Set.of());
        ada.redeems(second).expect(NO);
    }

    @Test
    @Attack("D2")
    void a_helper_gone_wild_fills_no_mailbox() {
        lives(ada);
        worksAs(dora, "helpdesk");
        for (int i = 0; i < 3; i++) {
            issued(ada);
        }
        dora.administers().issuePass(ada.id(), WHY).expect("pass_not_possible");
        assertThat(mails(MessageKind.PASS_ISSUED, ada)).isEqualTo(3);
    }

    /** Ada and her like: an authenticator is all they have. */
    private Authenticator lives(Person who) {
        who.movesIn().signsIn().expectOk();
        return who.enablesAnAuthenticator();
    }

    private Reply issued(Person to) {
        return dora.administers().issuePass(to.id(), WHY).expectOk();
    }

    private long texts(Person who) {
        world.mailArrives();
        return world.mailbox().all(who.phone()).size();
    }
}
