package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account that was disabled lets nobody in, however far somebody was. */
@ParameterizedClass
@EnumSource(Hosts.Database.class)
class DisabledAccountTest {
    private static final String WANTED = "looms remember flowers";
    private final HttpWorld world;
    private final Person ada;
    private final Person phone;
    private final SecurityKey key = SecurityKey.onARing();

    DisabledAccountTest(Hosts.Database database) {
        world = database.host();
        ada = world.person(People.ADA);
        phone = ada.onAnotherDevice();
    }

    @Test
    @Attack({"B11", "F3", "I5"})
    void whatever_was_begun_opens_nothing() {
        settled();
        phone.beginsLogin().expectOk();
        String code = phone.readsTheCode();
        ada.forgetsThePassword().expectOk();
        Mailbox.MailedLink link = ada.readsTheLink();
        Reply options = ada.door().passwordlessOptions().expectOk();
        disabled(true);
        phone.confirms(code).expect("account_changed");
        phone.asksForAnotherCode().expect("invalid_token");
        assertThat(phone.says(key.signs(options)).ok()).isFalse();
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        ada.refreshes().expect("invalid_token");
        ada.resetsThePassword(link, WANTED).expect("invalid_token");
        ada.movesTo("ada@example.net").expect(Reply.UNAUTHENTICATED);
    }

    @Test
    @Attack("I5")
    void whatever_is_begun_opens_nothing_and_tells_nothing() {
        settled();
        disabled(true);
        phone.signsIn().expect("invalid_credentials");
        phone.beginsLogin().expect("invalid_credentials");
        assertThat(phone.signsInWith(key).ok()).isFalse();
        long before = resets();
        ada.forgetsThePassword().expectOk();
        assertThat(resets()).isEqualTo(before);
        disabled(false);
        phone.logsIn().expectOk();
    }

    /** Ada has mail and a passkey as second steps, and is signed in. */
    private void settled() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        ada.makesAPasskey(key).expectOk();
    }

    private void disabled(boolean disabled) {
        int changed = JdbcClient.create(world.dataSource())
                .sql("UPDATE ae_account SET disabled = :disabled WHERE username = 'ada'")
                .param("disabled", disabled)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private long resets() {
        world.mailArrives();
        return world.mailbox().count(ada.email(), MessageKind.RESET_PASSWORD);
    }
}
