package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How somebody signs in with a code that comes to their phone. */
public abstract class PhoneStories extends PhoneStory {
    private static final String ADAS_MASKED = "+49***89";

    /** For subclasses. */
    protected PhoneStories() {}

    @Test
    void a_number_counts_once_its_code_has_come_back_and_not_before() {
        ada.movesIn().signsIn().expectOk();
        Reply begun = ada.beginsToEnableThePhone(" 01512 / 345 67 89 ").expectOk();
        assertThat(begun.text("provider")).isEqualTo(PHONE);
        assertThat(begun.text("deliveredTo")).isEqualTo(ADAS_MASKED);
        assertThat(begun.number("expiresIn")).isEqualTo(600);
        assertThat(begun.number("resendAfter")).isEqualTo(60);
        assertThat(begun.fields()).doesNotContainKeys("sent", "phoneNumber");
        assertThat(ada.looksAtTheFactors().expectOk().texts("providers")).isEmpty();
        ada.onAnotherDevice().signsIn().expectOk();
        Reply confirmed = ada.confirmsEnabling(PHONE, ada.readsTheText()).expectOk();
        assertThat(confirmed.texts("recoveryCodes")).hasSize(10);
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.texts("providers")).containsExactly(PHONE);
        assertThat(status.texts("shown")).containsExactly(ADAS_MASKED);
        assertThat(ada.onAnotherDevice()
                        .signsIn()
                        .expect("two_step_verification_required")
                        .texts("providers"))
                .containsExactly(PHONE, RECOVERY);
    }

    @Test
    void a_password_and_a_code_by_phone_are_two_proofs_and_no_strong_ones() {
        Person phone = settled();
        Reply begun = phone.beginsLogin(PHONE).expectOk();
        assertThat(begun.text("deliveredTo")).isEqualTo(ADAS_MASKED);
        assertThat(begun.number("resendAfter")).isEqualTo(60);
        Reply signedIn = phone.confirms(phone.readsTheText()).expectOk();
        assertThat(signedIn.texts("amr")).containsExactly("pwd", "sms");
        assertThat(claims(phone)).contains("\"acr\":\"aal1\"").contains("[\"pwd\",\"sms\"]");
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isZero();
    }

    @Test
    void its_owner_is_told_by_mail_which_number_it_is_and_nobody_reads_the_whole_one() {
        settled();
        world.mailArrives();
        Message notice = world.mailbox().newest(ada.email());
        assertThat(notice.kind()).isEqualTo(MessageKind.FACTOR_ENABLED);
        assertThat(notice.params()).containsEntry("provider", PHONE).containsEntry("shown", ADAS_MASKED);
        assertThat(notice.params().toString()).doesNotContain("3456789");
        assertThat(events(ada)).contains(AuditType.ENROLMENT_BEGUN, AuditType.FACTOR_ENABLED);
    }

    @Test
    void what_is_kept_is_exported_in_full_to_its_owner_and_nobody_else() {
        Person phone = settled();
        phone.logsInByPhone().expectOk();
        assertThat(phone.exports().expectOk().texts("kept")).containsExactly(ADAS);
        bob.movesInWithTwoSteps().logsIn().expectOk();
        assertThat(bob.exports().expectOk().texts("kept")).isEmpty();
    }

    @Test
    @Attack("B8")
    void a_code_that_enables_a_phone_opens_no_login() {
        Person phone = settled();
        phone.logsInByPhone().expectOk();
        phone.beginsToEnableThePhone(ADAS_NEXT).expectOk();
        String enabling = code(ADAS_NEXT);
        phone.beginsLogin(PHONE).expectOk();
        String login = phone.readsTheText();
        if (!enabling.equals(login)) {
            phone.confirms(enabling).expect("invalid_token");
            phone.confirmsEnabling(PHONE, login).expect("invalid_token");
        }
        phone.confirms(login).expectOk();
    }

    @Test
    void the_number_of_before_works_until_the_next_is_confirmed_and_not_after() {
        Person phone = settled();
        phone.logsInByPhone().expectOk();
        phone.beginsToEnableThePhone(ADAS_NEXT).expectOk();
        assertThat(ada.onAnotherDevice().beginsLogin(PHONE).expectOk().text("deliveredTo"))
                .isEqualTo(ADAS_MASKED);
        phone.confirmsEnabling(PHONE, code(ADAS_NEXT)).expectOk();
        assertThat(phone.looksAtTheFactors().expectOk().texts("providers")).containsExactly(PHONE);
        world.mailArrives();
        assertThat(world.mailbox().newest(ada.email()).params()).containsEntry("shown", ADAS_NEXT_MASKED);
        int before = texts(ADAS);
        assertThat(ada.onAnotherDevice().beginsLogin(PHONE).expectOk().text("deliveredTo"))
                .isEqualTo(ADAS_NEXT_MASKED);
        assertThat(texts(ADAS)).isEqualTo(before);
    }

    @Test
    void who_mistyped_the_number_gives_another_at_once_and_the_first_code_is_dead() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableThePhone(ADAS_NEXT).expectOk();
        String stranger = code(ADAS_NEXT);
        Reply again = ada.beginsToEnableThePhone(ADAS).expectOk();
        assertThat(again.text("deliveredTo")).isEqualTo(ADAS_MASKED);
        assertThat(again.fields()).doesNotContainKey("sent");
        String own = ada.readsTheText();
        if (!stranger.equals(own)) {
            ada.confirmsEnabling(PHONE, stranger).expect("invalid_token");
        }
        ada.confirmsEnabling(PHONE, own).expectOk();
        assertThat(ada.onAnotherDevice().beginsLogin(PHONE).expectOk().text("deliveredTo"))
                .isEqualTo(ADAS_MASKED);
    }

    @Test
    void another_code_of_the_same_login_takes_the_place_of_the_first() {
        Person phone = settled();
        phone.beginsLogin(PHONE).expectOk();
        String first = phone.readsTheText();
        assertThat(phone.asksForAnotherCode().expectOk().number("resendAfter")).isEqualTo(60);
        secondsPass(60);
        phone.asksForAnotherCode().expectOk();
        String second = phone.readsTheText();
        if (!first.equals(second)) {
            phone.confirms(first).expect("invalid_token");
        }
        phone.confirms(second).expectOk();
    }

    @Test
    @Attack("B1")
    void the_same_code_opens_the_door_only_once() {
        Person phone = settled();
        phone.beginsLogin(PHONE).expectOk();
        String code = phone.readsTheText();
        phone.confirms(code).expectOk();
        phone.confirms(code).expect("invalid_token");
        phone.confirmsWithoutChallenge(PHONE, code).expect("invalid_token");
    }

    @Test
    @Attack("B2")
    void fifty_times_the_same_code_opens_one_session() {
        Person phone = settled();
        phone.beginsLogin(PHONE).expectOk();
        String code = phone.readsTheText();
        List<Reply> replies = Race.of(CROWD, runner -> phone.door().confirmLogin(phone.challenge(), code));
        assertThat(replies).extracting(Reply::code).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "invalid_token");
    }

    @Test
    @Attack("G4")
    void fifty_times_the_same_code_enables_once() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableThePhone(ADAS).expectOk();
        String code = ada.readsTheText();
        List<Reply> replies =
                Race.of(CROWD, runner -> ada.door().confirmEnable(ada.accessToken(), ada.email(), PHONE, code));
        assertThat(replies).extracting(Reply::code).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "invalid_token");
        assertThat(ada.looksAtTheFactors().expectOk().texts("providers")).containsExactly(PHONE);
        assertThat(mails(MessageKind.FACTOR_ENABLED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("C1")
    void five_wrong_codes_and_the_right_one_comes_too_late() {
        Person phone = settled();
        phone.beginsLogin(PHONE).expectOk();
        String code = phone.readsTheText();
        Stream.of("", "12345", "1234567", "abcdef", code + "0")
                .forEach(text -> phone.confirms(text).expect("invalid_token"));
        for (int wrong = 1; wrong <= 5; wrong++) {
            phone.confirms(not(code, wrong)).expect("invalid_token");
        }
        phone.confirms(code).expect("invalid_token");
    }

    @Test
    @Attack("B6")
    void a_code_opens_nothing_after_ten_minutes() {
        Person phone = settled();
        phone.beginsLogin(PHONE).expectOk();
        String code = phone.readsTheText();
        minutesPass(10);
        phone.confirms(code).expect("invalid_token");
    }

    @Test
    @Attack("B10")
    void anothers_code_opens_no_login_of_mine_and_still_one_of_theirs() {
        Person adas = settled();
        bob.movesIn().signsIn().expectOk();
        bob.enablesThePhone().expectOk();
        adas.beginsLogin(PHONE).expectOk();
        bob.beginsLogin(PHONE).expectOk();
        String bobs = bob.readsTheText();
        String own = adas.readsTheText();
        if (!bobs.equals(own)) {
            bob.door().confirmLogin(adas.challenge(), bobs).expect("invalid_token");
        }
        bob.confirms(bobs).expectOk();
        adas.confirms(own).expectOk();
    }

    @Test
    @Attack("B8")
    void a_code_by_mail_is_worth_nothing_as_one_by_phone_nor_the_other_way_round() {
        Person phone = settled();
        phone.logsInByPhone().expectOk();
        phone.enablesEmail().expectOk();
        phone.beginsLogin(EMAIL).expectOk();
        String mailed = phone.readsTheCode();
        String mailedChallenge = phone.challenge();
        phone.beginsLogin(PHONE).expectOk();
        String texted = phone.readsTheText();
        if (!mailed.equals(texted)) {
            phone.confirms(mailed).expect("invalid_token");
            phone.door().confirmLogin(mailedChallenge, texted).expect("invalid_token");
        }
        phone.door().confirmLogin(mailedChallenge, mailed).expectOk();
        phone.confirms(texted).expectOk();
    }

    @Test
    void a_code_that_still_waits_is_taken_back_when_the_password_changes() {
        Person phone = settled();
        phone.logsInByPhone().expectOk();
        int before = texts(ADAS);
        phone.beginsLogin(PHONE).expectOk();
        phone.changesThePassword("looms remember flowers").expectOk();
        assertThat(texts(ADAS)).isEqualTo(before);
    }

    @Test
    void a_removed_phone_is_forgotten_and_its_owner_is_told_which_it_was() {
        Person phone = settled();
        phone.logsInByPhone().expectOk();
        phone.enablesEmail().expectOk();
        phone.logsInByPhone().expectOk();
        Reply status = phone.looksAtTheFactors().expectOk();
        String id = status.texts("ids").get(status.texts("providers").indexOf(PHONE));
        phone.door().removeFactor(phone.accessToken(), id).expectOk();
        world.mailArrives();
        assertThat(world.mailbox().newest(ada.email()).params()).containsEntry("shown", ADAS_MASKED);
        phone.beginsLogin(PHONE).expect("provider_not_enabled");
        phone.logsIn().expectOk();
    }

    @Test
    @Attack("A7")
    void who_reads_the_text_messages_takes_no_authenticator_away() {
        ada.movesIn().signsIn().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        secondsPass(30);
        ada.logsIn(app).expectOk();
        ada.enablesThePhone().expectOk();
        Person thief = ada.onAnotherDevice();
        thief.logsInByPhone().expectOk();
        thief.disablesTwoSteps().expect("step_up_required");
        thief.beginsToEnableThePhone(ADAS_NEXT).expect("step_up_required");
    }

    @Test
    @Attack("A12")
    void a_number_is_added_and_exchanged_only_by_who_has_just_given_both_proofs() {
        ada.movesIn().signsIn().expectOk();
        minutesPass(10);
        ada.beginsToEnableThePhone(ADAS).expect("step_up_required");
        ada.signsIn().expectOk();
        ada.enablesThePhone().expectOk();
        ada.beginsToEnableThePhone(ADAS_NEXT).expect("step_up_required");
        assertThat(texts(ADAS_NEXT)).isZero();
    }

    private static String claims(Person person) {
        String token = person.accessToken();
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}
