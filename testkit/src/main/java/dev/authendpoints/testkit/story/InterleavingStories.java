package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.Interleaving;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * What happens when something else happens right between two transactions of a use case. Each story is told once for every
 * place where the other thing can be squeezed in, and once more than there are places.
 */
public abstract class InterleavingStories extends Story {
    private static final int PLACES = 5;
    private static final String ELSEWHERE = "203.0.113.7";
    private static final String WANTED = "looms remember flowers";

    /** For subclasses. */
    protected InterleavingStories() {}

    /**
     * Gives the database under test.
     *
     * @return a database without rows
     */
    protected abstract Backend backend();

    @Override
    protected final World world() {
        Backend backend = backend();
        Interleaving interleaving = new Interleaving(backend.transactions());
        return CoreWorld.on(new Backend(interleaving, backend.stores(), backend.factorStores()));
    }

    @RepeatedTest(PLACES)
    void no_session_outlives_a_password_change_that_meets_its_login(RepetitionInfo place) {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        phone.beginsLogin().expectOk();
        String code = phone.readsTheCode();
        Reply reply = meet(place, () -> phone.confirms(code), () -> ada.changesThePassword(WANTED));
        reply.expect(met() ? "account_changed" : Reply.OK);
        assertThat(phone.looksAround().ok()).isNotEqualTo(met());
    }

    @RepeatedTest(PLACES)
    void without_the_challenge_a_password_change_that_meets_a_login_is_not_told(RepetitionInfo place) {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        phone.beginsLogin().expectOk();
        String code = phone.readsTheCode();
        Reply reply = meet(place, () -> phone.confirmsWithoutChallenge(code), () -> ada.changesThePassword(WANTED));
        reply.expect(met() ? "invalid_token" : Reply.OK);
    }

    @RepeatedTest(PLACES)
    void no_session_outlives_a_reset_that_meets_its_login(RepetitionInfo place) {
        ada.movesInWithTwoSteps().forgetsThePassword().expectOk();
        MailedLink link = ada.readsTheLink();
        ada.beginsLogin().expectOk();
        String code = ada.readsTheCode();
        Reply reply = meet(place, () -> ada.confirms(code), () -> mal.resetsThePassword(link, WANTED));
        reply.expect(met() ? "account_changed" : Reply.OK);
    }

    @RepeatedTest(PLACES)
    void no_login_outlives_its_factor(RepetitionInfo place) {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        ada.logsIn().expectOk();
        phone.beginsLogin().expectOk();
        String code = phone.readsTheCode();
        Reply reply = meet(place, () -> phone.confirms(code), ada::disablesTwoSteps);
        reply.expect(met() ? "account_changed" : Reply.OK);
    }

    @RepeatedTest(PLACES)
    void no_password_session_outlives_a_password_change_that_meets_its_login(RepetitionInfo place) {
        Person phone = ada.movesIn().onAnotherDevice();
        ada.signsIn().expectOk();
        Reply reply = meet(place, phone::signsIn, () -> ada.changesThePassword(WANTED));
        reply.expect(met() ? "invalid_credentials" : Reply.OK);
    }

    @RepeatedTest(PLACES)
    void no_password_session_outlives_the_factor_that_was_enabled_meanwhile(RepetitionInfo place) {
        Person phone = ada.movesIn().onAnotherDevice();
        ada.signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        Reply reply = meet(place, phone::signsIn, () -> ada.confirmsEnabling(code));
        assertThat(reply.ok()).isNotEqualTo(met());
        assertThat(phone.looksAround().ok()).isNotEqualTo(met());
    }

    @RepeatedTest(PLACES)
    void no_login_opens_for_a_password_that_was_changed_meanwhile(RepetitionInfo place) {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        Reply reply = meet(place, phone::beginsLogin, () -> ada.changesThePassword(WANTED));
        reply.expect(met() ? "invalid_credentials" : Reply.OK);
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(met() ? 0 : 1);
    }

    @RepeatedTest(PLACES)
    void the_same_code_twice_opens_one_session_wherever_the_two_meet(RepetitionInfo place) {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        Person copy = ada.from(ELSEWHERE);
        Reply reply = meet(place, () -> ada.confirms(code), () -> copy.confirms(code));
        assertThat(reply.ok()).isNotEqualTo(met());
    }

    @RepeatedTest(PLACES)
    void a_code_and_its_replacement_open_one_session(RepetitionInfo place) {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        minutesPass(1);
        Reply reply = meet(place, () -> ada.confirms(code), ada::asksForAnotherCode);
        reply.expect(met() ? "invalid_token" : Reply.OK);
        assertThat(ada.confirms(ada.readsTheCode()).ok()).isNotEqualTo(reply.ok());
    }

    @RepeatedTest(PLACES)
    void a_newer_login_that_meets_an_older_one_takes_nothing_from_it(RepetitionInfo place) {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        Person phone = ada.onAnotherDevice();
        secondsPass(1);
        meet(place, () -> ada.confirms(code), phone::beginsLogin).expectOk();
    }

    @RepeatedTest(PLACES)
    void a_code_enables_nothing_after_a_password_change(RepetitionInfo place) {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        Reply reply = meet(place, () -> ada.confirmsEnabling(code), () -> ada.changesThePassword(WANTED));
        reply.expect(met() ? "invalid_token" : Reply.OK);
        assertThat(mails(MessageKind.FACTOR_ENABLED, ada)).isEqualTo(met() ? 0 : 1);
    }

    @RepeatedTest(PLACES)
    void the_same_code_twice_enables_one_factor(RepetitionInfo place) {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        Person copy = ada.from(ELSEWHERE);
        Reply reply = meet(place, () -> ada.confirmsEnabling(code), () -> copy.confirmsEnabling(code));
        assertThat(reply.ok()).isNotEqualTo(met());
        assertThat(mails(MessageKind.FACTOR_ENABLED, ada)).isEqualTo(1);
        assertThat((met() ? copy : ada).recoveryCodes()).hasSize(10);
        assertThat((met() ? ada : copy).recoveryCodes()).isEmpty();
        assertThat(ada.looksAtTheFactors().expectOk().number("recoveryCodesLeft"))
                .isEqualTo(10);
    }

    @RepeatedTest(PLACES)
    void a_recovery_code_and_its_renewal_do_not_both_count(RepetitionInfo place) {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        String code = ada.recoveryCodes().get(0);
        ada.logsIn().expectOk();
        phone.beginsLogin(RECOVERY).expectOk();
        Reply reply = meet(place, () -> phone.confirms(code), ada::renewsRecoveryCodes);
        reply.expect(met() ? "account_changed" : Reply.OK);
        assertThat(mails(MessageKind.RECOVERY_CODE_USED, ada)).isEqualTo(met() ? 0 : 1);
        assertThat(ada.looksAtTheFactors().ok()).isTrue();
        assertThat(ada.looksAtTheFactors().number("recoveryCodesLeft")).isEqualTo(met() ? 10 : 9);
    }

    @RepeatedTest(PLACES)
    void one_recovery_code_in_two_logins_that_meet_opens_one_session(RepetitionInfo place) {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        String code = ada.recoveryCodes().get(0);
        ada.beginsLogin(RECOVERY).expectOk();
        phone.beginsLogin(RECOVERY).expectOk();
        Reply reply = meet(place, () -> ada.confirms(code), () -> phone.confirms(code));
        assertThat(reply.ok()).isNotEqualTo(met());
        assertThat(mails(MessageKind.RECOVERY_CODE_USED, ada)).isEqualTo(1);
    }

    @RepeatedTest(PLACES)
    void no_refresh_outlives_a_password_change_that_meets_it(RepetitionInfo place) {
        Person phone = ada.movesIn().onAnotherDevice();
        phone.signsIn().expectOk();
        ada.signsIn().expectOk();
        Reply reply = meet(place, phone::refreshes, () -> ada.changesThePassword(WANTED));
        reply.expect(met() ? "invalid_token" : Reply.OK);
        assertThat(phone.looksAround().ok()).isNotEqualTo(met());
    }

    @RepeatedTest(PLACES)
    void who_signs_out_while_a_refresh_is_on_its_way_is_out(RepetitionInfo place) {
        ada.movesIn().signsIn().expectOk();
        Reply reply = meet(place, ada::refreshes, ada::signsOut);
        reply.expect(met() ? "invalid_token" : Reply.OK);
        assertThat(ada.looksAround().ok()).isNotEqualTo(met());
    }

    @RepeatedTest(PLACES)
    void two_refreshes_that_meet_give_one_successor(RepetitionInfo place) {
        ada.movesIn().signsIn().expectOk();
        Person copy = ada.from(ELSEWHERE);
        meet(place, ada::refreshes, copy::refreshes).expectOk();
        assertThat(copy.refreshToken().equals(ada.refreshToken())).isEqualTo(met());
        ada.refreshes().expectOk();
    }

    @RepeatedTest(PLACES)
    void two_reset_links_that_meet_set_one_password(RepetitionInfo place) {
        ada.movesIn().forgetsThePassword().expectOk();
        MailedLink one = ada.readsTheLink();
        ada.forgetsThePassword().expectOk();
        MailedLink other = ada.readsTheLink();
        Reply reply = meet(
                place,
                () -> ada.resetsThePassword(one, "another one of mine"),
                () -> ada.resetsThePassword(other, WANTED));
        assertThat(reply.ok()).isNotEqualTo(met());
        ada.signsIn().expectOk();
    }

    @RepeatedTest(PLACES)
    void two_accounts_that_prove_one_address_at_once_do_not_both_own_it(RepetitionInfo place) {
        mal.door().register(ada.email(), "mal", mal.password()).expectOk();
        MailedLink mals = ada.readsTheLink();
        minutesPass(1);
        ada.registers().expectOk();
        MailedLink adas = ada.readsTheLink();
        Reply reply = meet(
                place,
                () -> ada.door().confirmEmail(adas.uid(), adas.token(), ada.password()),
                () -> mal.door().confirmEmail(mals.uid(), mals.token(), mal.password()));
        reply.expect(met() ? "email_taken" : Reply.OK);
    }

    @RepeatedTest(PLACES)
    void a_registration_in_the_middle_of_a_proof_of_the_same_address_makes_it_ask_for_the_password(
            RepetitionInfo place) {
        mal.door().register(ada.email(), "mal", mal.password()).expectOk();
        MailedLink mals = ada.readsTheLink();
        Reply reply = meet(place, () -> ada.door().confirmEmail(mals.uid(), mals.token()), ada::registers);
        reply.expect(met() ? "password_required" : Reply.OK);
    }

    @RepeatedTest(PLACES)
    @Attack("B3")
    void the_same_time_step_in_two_logins_opens_one_session_wherever_the_two_meet(RepetitionInfo place) {
        Authenticator app = enablesAnAuthenticator();
        Person phone = ada.onAnotherDevice();
        phone.beginsLogin(AUTHENTICATOR).expectOk();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        Reply reply = meet(place, () -> ada.confirms(app.code()), () -> phone.confirms(app.code()));
        assertThat(reply.ok()).isNotEqualTo(met());
    }

    @RepeatedTest(PLACES)
    void after_a_later_step_that_meets_it_an_earlier_one_opens_nothing(RepetitionInfo place) {
        Authenticator app = enablesAnAuthenticator();
        Person phone = ada.onAnotherDevice();
        phone.beginsLogin(AUTHENTICATOR).expectOk();
        ada.beginsLogin(AUTHENTICATOR).expectOk();
        Reply reply = meet(place, () -> ada.confirms(app.code()), () -> phone.confirms(app.code(1)));
        reply.expect(met() ? "invalid_token" : Reply.OK);
    }

    @RepeatedTest(PLACES)
    @Attack("B12")
    void no_login_outlives_the_authenticators_that_were_added_to_meanwhile(RepetitionInfo place) {
        Authenticator old = enablesAnAuthenticator();
        ada.logsIn(old).expectOk();
        Authenticator fresh = ada.scansAnAuthenticator();
        Person phone = ada.onAnotherDevice();
        phone.beginsLogin(AUTHENTICATOR).expectOk();
        Reply reply =
                meet(place, () -> phone.confirms(old.code(1)), () -> ada.confirmsEnabling(AUTHENTICATOR, fresh.code()));
        reply.expect(met() ? "account_changed" : Reply.OK);
        secondsPass(30);
        phone.logsIn(fresh).expect(met() ? Reply.OK : "invalid_token");
        phone.logsIn(old).expect(met() ? Reply.OK : "invalid_token");
    }

    @RepeatedTest(PLACES)
    @Attack("G3")
    void the_proof_of_one_secret_never_confirms_another(RepetitionInfo place) {
        ada.movesIn().signsIn().expectOk();
        Authenticator first = ada.scansAnAuthenticator();
        List<Authenticator> second = new ArrayList<>();
        Reply reply = meet(place, () -> ada.confirmsEnabling(AUTHENTICATOR, first.code()), () -> {
            Reply shown = ada.beginsToEnable(AUTHENTICATOR);
            second.add(Authenticator.scan(world, shown));
            return shown;
        });
        reply.expect(met() ? "invalid_token" : Reply.OK);
        second.forEach(app -> ada.confirmsEnabling(AUTHENTICATOR, app.code()).expectOk());
        secondsPass(30);
        ada.logsIn(met() ? second.get(0) : first).expectOk();
    }

    @RepeatedTest(PLACES)
    void an_enrolment_that_meets_the_end_of_two_steps_leaves_nothing_behind(RepetitionInfo place) {
        Authenticator old = enablesAnAuthenticator();
        ada.logsIn(old).expectOk();
        Person copy = ada.from(ELSEWHERE);
        Authenticator fresh = ada.scansAnAuthenticator();
        Reply reply = meet(place, () -> ada.confirmsEnabling(AUTHENTICATOR, fresh.code()), copy::disablesTwoSteps);
        reply.expect(met() ? "invalid_token" : Reply.OK);
        assertThat(ada.looksAtTheFactors().expectOk().fields()).containsEntry("enabled", !met());
    }

    @RepeatedTest(PLACES)
    void an_account_that_goes_in_the_middle_of_a_password_change_is_gone(RepetitionInfo place) {
        Person phone = ada.movesIn().onAnotherDevice();
        phone.signsIn().expectOk();
        ada.signsIn().expectOk();
        Reply reply = meet(place, () -> phone.changesThePassword(WANTED), ada::deletesTheAccount);
        reply.expect(met() ? "validation_failed" : Reply.OK);
        assertThat(phone.looksAround().ok()).isNotEqualTo(met());
    }

    @RepeatedTest(PLACES)
    void an_account_that_goes_in_the_middle_of_a_login_is_gone(RepetitionInfo place) {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        ada.logsIn().expectOk();
        Reply reply = meet(place, phone::beginsLogin, ada::deletesTheAccount);
        reply.expect(met() ? "invalid_credentials" : Reply.OK);
    }

    @RepeatedTest(PLACES)
    void an_account_that_goes_in_the_middle_of_a_second_step_is_gone(RepetitionInfo place) {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        ada.logsIn().expectOk();
        phone.beginsLogin().expectOk();
        String code = phone.readsTheCode();
        Reply reply = meet(place, () -> phone.confirms(code), ada::deletesTheAccount);
        assertThat(reply.ok()).isNotEqualTo(met());
    }

    @RepeatedTest(PLACES)
    void an_account_that_goes_while_a_factor_is_enabled_is_gone(RepetitionInfo place) {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        Reply reply = meet(place, () -> ada.confirmsEnabling(code), ada::deletesTheAccount);
        reply.expect(met() ? "invalid_token" : Reply.OK);
    }

    @RepeatedTest(PLACES)
    void no_session_outlives_a_freeze_that_meets_its_login(RepetitionInfo place) {
        Authenticator app = enablesAnAuthenticator();
        Person phone = ada.onAnotherDevice();
        phone.beginsLogin("Authenticator").expectOk();
        String code = app.code();
        world.mailArrives();
        MailedLink link = world.mailbox().notMe(ada.email());
        Reply reply = meet(place, () -> phone.confirms(code), () -> ada.saysItWasNotThem(link));
        reply.expect(met() ? "account_changed" : Reply.OK);
        assertThat(phone.looksAround().ok()).isNotEqualTo(met());
    }

    @RepeatedTest(PLACES)
    void what_a_thief_removes_is_back_wherever_a_freeze_meets_it(RepetitionInfo place) {
        Authenticator app = enablesAnAuthenticator();
        ada.logsIn(app).expectOk();
        Person thief = ada.from(ELSEWHERE);
        secondsPass(30);
        thief.enablesAnAuthenticator();
        world.mailArrives();
        MailedLink link = world.mailbox().notMe(ada.email());
        String hers = thief.looksAtTheFactors().texts("ids").get(0);
        Reply reply = meet(place, () -> thief.removesFactor(hers), () -> ada.saysItWasNotThem(link));
        assertThat(reply.ok()).isNotEqualTo(met());
        ada.saysItWasNotThem(link).expect(met() ? "invalid_token" : Reply.OK);
        ada.resetsThePassword(WANTED).expectOk();
        secondsPass(30);
        ada.logsIn(app).expectOk();
        assertThat(ada.looksAtTheFactors().texts("ids")).containsExactly(hers);
    }

    /** The code of the present step is still to be had. */
    private Authenticator enablesAnAuthenticator() {
        ada.movesIn().signsIn().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        secondsPass(30);
        return app;
    }

    /** The answer to the first, with the second squeezed into it, which succeeds when there is such a place. */
    private Reply meet(RepetitionInfo place, Supplier<Reply> useCase, Supplier<Reply> other) {
        return interleaving()
                .squeeze(place.getCurrentRepetition(), () -> other.get().expectOk(), useCase);
    }

    private boolean met() {
        return interleaving().happened();
    }

    private Interleaving interleaving() {
        return (Interleaving) world.backend().transactions();
    }
}
