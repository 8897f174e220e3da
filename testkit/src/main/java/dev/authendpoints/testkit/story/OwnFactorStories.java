package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How owners keep their factors in order, and what else ends when these change. */
public abstract class OwnFactorStories extends Story {
    /** A kind that this server does not know any more: it counts all the same. */
    private static final String PIGEON = "Pigeon";

    private static final String WANTED = "looms remember flowers";

    /** For subclasses. */
    protected OwnFactorStories() {}

    @Test
    void a_factor_is_renamed_and_no_session_ends() {
        Person phone = settled();
        ada.door()
                .renameFactor(ada.accessToken(), id(EMAIL), "  My mail, at home  ")
                .expectOk();
        assertThat(ada.looksAtTheFactors().texts("labels")).containsExactly("My mail, at home", PIGEON);
        phone.looksAround().expectOk();
        assertThat(events(ada)).contains(AuditType.FACTOR_EDITED);
    }

    @Test
    void a_name_is_one_line_of_at_most_64_visible_characters() {
        settled();
        Stream.of("", " ", "a\nb", "a\tb", "\u202egnp.exe", "a\u0000b", "x".repeat(65), "\u2028")
                .forEach(label -> ada.door()
                        .renameFactor(ada.accessToken(), id(EMAIL), label)
                        .expect("validation_failed"));
        assertThat(ada.looksAtTheFactors().texts("labels")).containsExactly(EMAIL, PIGEON);
        String longest = "\uD83D\uDD11".repeat(64);
        ada.door().renameFactor(ada.accessToken(), id(EMAIL), longest).expectOk();
        assertThat(ada.looksAtTheFactors().texts("labels")).containsExactly(longest, PIGEON);
    }

    @Test
    void the_preferred_factor_is_offered_first_until_another_is() {
        settled();
        assertThat(ada.looksAtTheFactors().texts("preferred")).isEmpty();
        prefers(PIGEON, true);
        assertThat(ada.looksAtTheFactors().texts("preferred")).containsExactly(id(PIGEON));
        assertThat(offered()).containsExactly(PIGEON, EMAIL, RECOVERY);
        prefers(EMAIL, false);
        assertThat(offered()).containsExactly(PIGEON, EMAIL, RECOVERY);
        prefers(EMAIL, true);
        assertThat(ada.looksAtTheFactors().texts("preferred")).containsExactly(id(EMAIL));
        prefers(EMAIL, false);
        assertThat(ada.looksAtTheFactors().texts("preferred")).isEmpty();
        assertThat(offered()).containsExactly(EMAIL, PIGEON, RECOVERY);
    }

    @Test
    void a_removed_factor_is_gone_the_others_work_and_its_owner_is_told() {
        settled();
        ada.door().removeFactor(ada.accessToken(), id(PIGEON)).expectOk();
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.texts("providers")).containsExactly(EMAIL);
        assertThat(status.number("recoveryCodesLeft")).isEqualTo(10);
        assertThat(mails(MessageKind.FACTOR_REMOVED, ada)).isEqualTo(1);
        assertThat(world.mailbox().newest(ada.email()).params()).containsEntry("provider", PIGEON);
        assertThat(events(ada)).contains(AuditType.FACTOR_REMOVED);
        ada.onAnotherDevice().signsIn().expect("two_step_verification_required");
        ada.logsIn().expectOk();
    }

    @Test
    void removing_the_last_factor_switches_two_steps_off_codes_and_all() {
        settled();
        ada.door().removeFactor(ada.accessToken(), id(PIGEON)).expectOk();
        ada.door().removeFactor(ada.accessToken(), id(EMAIL)).expectOk();
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.fields()).containsEntry("enabled", false).containsEntry("recoveryCodesLeft", 0);
        assertThat(mails(MessageKind.TWO_STEP_DISABLED, ada)).isEqualTo(1);
        assertThat(events(ada)).contains(AuditType.TWO_STEP_DISABLED);
        ada.onAnotherDevice().signsIn().expectOk();
    }

    @Test
    @Attack("G5")
    void anothers_factor_is_as_good_as_none() {
        settled();
        String adas = id(EMAIL);
        bob.movesInWithTwoSteps().logsIn().expectOk();
        for (String id : List.of(adas, "AAAAAAAAAAAAAAAAAAAAAA", "x", RECOVERY)) {
            bob.door().renameFactor(bob.accessToken(), id, "Mine").expect("not_found");
            bob.door().preferFactor(bob.accessToken(), id, true).expect("not_found");
            bob.door().removeFactor(bob.accessToken(), id).expect("not_found");
        }
        assertThat(ada.looksAtTheFactors().texts("labels")).containsExactly(EMAIL, PIGEON);
        bob.looksAround().expectOk();
    }

    @Test
    @Attack({"A13", "A12"})
    void every_change_takes_two_fresh_proofs() {
        ada.movesInWithTwoSteps();
        String id = id(EMAIL);
        everyChange(ada.accessToken(), id).forEach(reply -> reply.expect("step_up_required"));
        ada.logsIn().expectOk();
        secondsPass(600);
        everyChange(ada.accessToken(), id).forEach(reply -> reply.expect("step_up_required"));
        everyChange("nonsense", id).forEach(reply -> reply.expect(Reply.UNAUTHENTICATED));
        assertThat(ada.looksAtTheFactors().texts("labels")).containsExactly(EMAIL);
    }

    @Test
    @Attack("F3")
    void enabling_ends_other_sessions_and_reset_links() {
        Person phone = ada.movesIn().onAnotherDevice();
        phone.signsIn().expectOk();
        ada.signsIn().expectOk();
        ada.forgetsThePassword().expectOk();
        MailedLink link = ada.readsTheLink();
        ada.enablesEmail().expectOk();
        ends(phone, link);
    }

    @Test
    @Attack("F3")
    void disabling_ends_other_sessions_open_logins_and_reset_links() {
        endsEverythingElse(ada::disablesTwoSteps);
    }

    @Test
    @Attack("F3")
    void removing_a_factor_ends_other_sessions_open_logins_and_reset_links() {
        endsEverythingElse(() -> ada.door().removeFactor(ada.accessToken(), id(PIGEON)));
    }

    @Test
    @Attack("F3")
    void new_recovery_codes_end_other_sessions_open_logins_and_reset_links() {
        endsEverythingElse(ada::renewsRecoveryCodes);
    }

    private void endsEverythingElse(Supplier<Reply> change) {
        Person phone = settled();
        ada.forgetsThePassword().expectOk();
        MailedLink link = ada.readsTheLink();
        Person tablet = ada.onAnotherDevice();
        tablet.beginsLogin().expectOk();
        String code = tablet.readsTheCode();
        change.get().expectOk();
        tablet.confirms(code).expect("account_changed");
        ends(phone, link);
    }

    private void ends(Person phone, MailedLink link) {
        phone.looksAround().expect("unauthenticated");
        phone.refreshes().expect("invalid_token");
        mal.resetsThePassword(link, WANTED).expect("invalid_token");
        ada.looksAround().expectOk();
        ada.refreshes().expectOk();
    }

    @Test
    @Attack("A15")
    void the_rows_of_factors_decide_and_nothing_that_was_known_before() {
        ada.movesIn().signsIn().expectOk();
        addPigeon();
        ada.onAnotherDevice().signsIn().expect("two_step_verification_required");
        ada.onAnotherDevice().beginsLogin().expect("provider_not_enabled");
        world.backend().transactions().run(() -> {
            world.backend().stores().factors().remove(account(ada), "pigeon-of-ada");
            return PIGEON;
        });
        ada.onAnotherDevice().signsIn().expectOk();
    }

    private void addPigeon() {
        EnrolledFactor pigeon = new EnrolledFactor(
                "pigeon-of-ada",
                account(ada),
                new FactorType(PIGEON),
                PIGEON,
                world.now().plusSeconds(1),
                Optional.empty(),
                false);
        world.backend()
                .transactions()
                .run(() -> world.backend().stores().factors().add(pigeon));
    }

    /** Ada has two factors and has just signed in with both steps, here and on her phone. */
    private Person settled() {
        Person phone = ada.movesInWithTwoSteps().onAnotherDevice();
        addPigeon();
        phone.logsIn().expectOk();
        ada.logsIn().expectOk();
        return phone;
    }

    private Stream<Reply> everyChange(String accessToken, String id) {
        return Stream.of(
                ada.door().renameFactor(accessToken, id, "Mine"),
                ada.door().preferFactor(accessToken, id, true),
                ada.door().removeFactor(accessToken, id),
                ada.door().removeFactor(accessToken, "none"));
    }

    private void prefers(String provider, boolean preferred) {
        ada.door().preferFactor(ada.accessToken(), id(provider), preferred).expectOk();
    }

    private List<String> offered() {
        return ada.onAnotherDevice()
                .signsIn()
                .expect("two_step_verification_required")
                .texts("providers");
    }

    private String id(String provider) {
        Reply status = ada.looksAtTheFactors().expectOk();
        return status.texts("ids").get(status.texts("providers").indexOf(provider));
    }
}
