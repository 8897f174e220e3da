package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How somebody signs in with a password and a passkey. */
public abstract class PasskeyStories extends PasskeyStory {
    private static final String BITWARDEN = "d548826e-79b4-db40-a3d8-11116f7e8349";

    /** For subclasses. */
    protected PasskeyStories() {}

    @Test
    void a_browser_is_asked_for_a_passkey_and_nothing_is_sent() {
        ada.movesIn().signsIn().expectOk();
        Reply shown = ada.beginsToEnable(PASSKEY).expectOk();
        assertThat(shown.text("provider")).isEqualTo(PASSKEY);
        assertThat(shown.number("expiresIn")).isEqualTo(600);
        assertThat(shown.fields()).doesNotContainKeys("deliveredTo", "resendAfter", "sent");
        Map<String, Object> options = shown.members("publicKey");
        assertThat(options.get("rp")).isEqualTo(Map.of("id", "auth.example.org", "name", "AuthEndpoints"));
        assertThat(options.get("pubKeyCredParams")).isEqualTo(List.of(algorithm(-7), algorithm(-8), algorithm(-257)));
        assertThat(options.get("attestation")).isEqualTo("none");
        assertThat(options.get("excludeCredentials")).isEqualTo(List.of());
        assertThat(options.get("authenticatorSelection"))
                .isEqualTo(Map.of(
                        "residentKey", "preferred", "requireResidentKey", false, "userVerification", "preferred"));
        assertThat(bytes(Objects.requireNonNull(options.get("challenge")))).hasSize(32);
    }

    @Test
    void an_authenticator_knows_an_account_by_a_name_that_tells_nothing_and_stays() {
        ada.movesIn().signsIn().expectOk();
        SecurityKey key = SecurityKey.onARing();
        ada.enables(key).expectOk();
        assertThat(bytes(key.userHandle())).hasSize(64);
        assertThat(key.userHandle()).doesNotContain(account(ada).value());
        SecurityKey second = SecurityKey.onARing();
        ada.logsIn(key).expectOk();
        ada.enables(second).expectOk();
        assertThat(second.userHandle()).isEqualTo(key.userHandle());
    }

    @Test
    void a_password_and_a_passkey_are_two_factors() {
        SecurityKey key = movesIn(ada);
        Reply begun = ada.beginsLogin(PASSKEY).expectOk();
        assertThat(begun.texts("providers")).containsExactly(PASSKEY, RECOVERY);
        assertThat(begun.fields()).doesNotContainKeys("deliveredTo", "resendAfter", "sent");
        assertThat(begun.members("publicKey"))
                .containsEntry("rpId", "auth.example.org")
                .containsEntry("userVerification", "preferred")
                .containsEntry("allowCredentials", List.of(descriptor(key)));
        Reply signedIn = ada.confirms(key.signs(begun)).expectOk();
        assertThat(signedIn.texts("amr")).containsExactly("pwd", "hwk", "user");
        assertThat(claims(ada)).contains("\"acr\":\"aal2\"");
        ada.looksAround().expectOk();
    }

    @Test
    void one_that_was_only_touched_is_a_second_factor_too() {
        SecurityKey key = movesIn(ada);
        Reply begun = ada.beginsLogin(PASSKEY).expectOk();
        Reply signedIn = ada.confirms(key.signing(begun).unverified().text()).expectOk();
        assertThat(signedIn.texts("amr")).containsExactly("pwd", "hwk");
        assertThat(claims(ada)).contains("\"acr\":\"aal2\"");
    }

    @Test
    void a_passkey_that_is_on_many_devices_says_so() {
        ada.movesIn().signsIn().expectOk();
        SecurityKey key = SecurityKey.synced(ICLOUD);
        ada.enables(key).expectOk();
        for (int login = 0; login < 3; login++) {
            assertThat(ada.logsIn(key).expectOk().texts("amr")).containsExactly("pwd", "swk", "user");
        }
    }

    @Test
    void it_is_called_after_what_holds_it_unless_its_owner_names_it() {
        ada.movesIn().signsIn().expectOk();
        SecurityKey first = SecurityKey.synced(ICLOUD);
        ada.enables(first).expectOk();
        ada.logsIn(first).expectOk();
        ada.enables(SecurityKey.synced(BITWARDEN)).expectOk();
        ada.logsIn(first).expectOk();
        ada.enables(SecurityKey.onARing()).expectOk();
        ada.logsIn(first).expectOk();
        SecurityKey blue = SecurityKey.onARing();
        Reply begun =
                ada.door().beginEnable(ada.accessToken(), PASSKEY, "Blue key").expectOk();
        ada.confirmsEnabling(PASSKEY, blue.makes(begun)).expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().texts("labels"))
                .containsExactly("Apple Passwords", "Bitwarden", PASSKEY, "Blue key");
    }

    @Test
    void an_owner_reads_in_the_export_what_authenticators_call_their_passkeys() {
        ada.movesIn().signsIn().expectOk();
        SecurityKey key = SecurityKey.synced(ICLOUD);
        ada.enables(key).expectOk();
        ada.logsIn(key).expectOk();
        assertThat(ada.exports().expectOk().texts("kept")).containsExactlyInAnyOrder(key.id(), ICLOUD);
    }

    @Test
    void it_is_listed_told_of_and_brings_recovery_codes() {
        ada.movesIn().signsIn().expectOk();
        assertThat(ada.enables(SecurityKey.onARing()).expectOk().texts("recoveryCodes"))
                .hasSize(10);
        assertThat(ada.looksAtTheFactors().expectOk().texts("providers")).containsExactly(PASSKEY);
        assertThat(mails(MessageKind.FACTOR_ENABLED, ada)).isEqualTo(1);
        Reply alone = ada.onAnotherDevice().signsIn().expect("two_step_verification_required");
        assertThat(alone.texts("providers")).containsExactly(PASSKEY, RECOVERY);
    }

    @Test
    void each_of_several_opens_the_door_and_a_removed_one_no_more() {
        SecurityKey first = movesIn(ada);
        ada.logsIn(first).expectOk();
        SecurityKey second = SecurityKey.synced(BITWARDEN);
        Reply begun = ada.beginsToEnable(PASSKEY).expectOk();
        assertThat(begun.members("publicKey")).containsEntry("excludeCredentials", List.of(descriptor(first)));
        ada.confirmsEnabling(PASSKEY, second.makes(begun)).expectOk();
        ada.logsIn(first).expectOk();
        ada.logsIn(second).expectOk();
        String id = ada.looksAtTheFactors().expectOk().texts("ids").get(0);
        ada.door().removeFactor(ada.accessToken(), id).expectOk();
        assertThat(mails(MessageKind.FACTOR_REMOVED, ada)).isEqualTo(1);
        ada.logsIn(first).expect("invalid_token");
        ada.logsIn(second).expectOk();
    }

    @Test
    @Attack("A13")
    void an_old_login_adds_none() {
        SecurityKey key = movesIn(ada);
        ada.logsIn(key).expectOk();
        minutesPass(11);
        ada.beginsToEnable(PASSKEY).expect("step_up_required");
    }

    @Test
    @Attack("A12")
    void the_password_alone_adds_none() {
        movesIn(ada);
        Person thief = ada.onAnotherDevice();
        thief.signsIn().expect("two_step_verification_required");
        thief.beginsToEnable(PASSKEY).expect(Reply.UNAUTHENTICATED);
    }

    @Test
    void sending_again_asks_for_another_signature() {
        SecurityKey key = movesIn(ada);
        Reply begun = ada.beginsLogin(PASSKEY).expectOk();
        Reply again = ada.asksForAnotherCode().expectOk();
        ada.confirms(key.signs(begun)).expect("invalid_token");
        ada.confirms(key.signs(again)).expectOk();
    }

    @Test
    void clients_that_know_no_challenge_sign_in() {
        SecurityKey key = movesIn(ada);
        Reply begun = ada.beginsLogin(PASSKEY).expectOk();
        ada.confirmsWithoutChallenge(PASSKEY, key.signs(begun)).expectOk();
    }

    @Test
    void switching_off_forgets_every_passkey() {
        SecurityKey key = movesIn(ada);
        ada.logsIn(key).expectOk();
        ada.disablesTwoSteps().expectOk();
        ada.signsIn().expectOk();
        ada.enables(key).expectOk();
        ada.logsIn(key).expectOk();
    }

    private static Map<String, Object> descriptor(SecurityKey key) {
        return Map.of("type", "public-key", "id", key.id(), "transports", List.of("internal", "hybrid"));
    }

    private static Map<String, Object> algorithm(int number) {
        return Map.of("type", "public-key", "alg", number);
    }

    private static byte[] bytes(Object text) {
        return Base64.getUrlDecoder().decode((String) text);
    }

    private static String claims(Person person) {
        String token = person.accessToken();
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}
