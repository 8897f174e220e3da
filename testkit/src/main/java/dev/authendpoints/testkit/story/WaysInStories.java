package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import org.junit.jupiter.api.Test;

/** An owner looks at the ways into the account, the weakest first. */
public abstract class WaysInStories extends Story {
    /** For subclasses. */
    protected WaysInStories() {}

    @Test
    void without_a_second_factor_one_thing_is_enough() {
        ada.movesIn().signsIn().expectOk();
        Reply ways = ada.looksAtTheWaysIn().expectOk();
        assertThat(ways.texts("needs")).containsExactly("password", "mailbox");
        assertThat(ways.texts("strengths")).containsExactly("one_thing", "one_thing");
        assertThat(ways.texts("why")).first().isEqualTo("There is no second factor: the password alone is enough.");
    }

    @Test
    void where_reset_link_and_code_go_to_one_mailbox_it_is_enough() {
        ada.movesInWithTwoSteps();
        Reply ways = ada.looksAtTheWaysIn().expectOk();
        assertThat(ways.texts("needs")).containsExactly("mailbox", "password+helpdesk_pass", "password+recovery_code");
        assertThat(ways.texts("strengths")).containsExactly("one_thing", "a_person", "two_things");
        assertThat(ways.texts("why"))
                .first()
                .isEqualTo("Reset link and login code (Email) go to the same mailbox: the mailbox alone is enough.");
    }

    @Test
    void a_trusted_device_is_a_way_and_so_is_a_passkey_alone() {
        ada.movesInWithTwoSteps();
        secondsPass(90);
        ada.logsIn().expectOk();
        ada.enables(SecurityKey.onARing()).expectOk();
        String mail = ada.looksAtTheFactors().expectOk().texts("ids").get(0);
        ada.removesFactor(mail).expect("step_up_required");
        secondsPass(90);
        ada.logsInAndTrustsTheDevice().expectOk();
        assertThat(ada.looksAtTheWaysIn().expectOk().texts("needs"))
                .containsExactly(
                        "mailbox",
                        "password+helpdesk_pass",
                        "password+recovery_code",
                        "password+passkey",
                        "password+trusted_device",
                        "unlocked_passkey");
    }

    @Test
    void nobody_sees_the_ways_into_anothers_account() {
        ada.door().waysIn("").expect(Reply.UNAUTHENTICATED);
    }
}
