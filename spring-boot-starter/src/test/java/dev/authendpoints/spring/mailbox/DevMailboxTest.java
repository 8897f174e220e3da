package dev.authendpoints.spring.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.mail.Mails;
import dev.authendpoints.spring.phone.PhoneMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DevMailboxTest {
    private final DevMailbox mailbox = new DevMailbox(Mails.templates(), Mails.CLOCK);

    @Test
    void the_newest_mail_comes_first() {
        mailbox.send(message("1", "ada@example.org"));
        mailbox.send(message("2", "bob@example.org"));
        assertThat(mailbox.mails()).extracting(ReceivedMail::id).containsExactly("2", "1");
        assertThat(mailbox.mailsTo("ADA@example.org "))
                .extracting(ReceivedMail::id)
                .containsExactly("1");
    }

    @Test
    void only_the_last_five_hundred_stay() {
        for (int i = 1; i <= 510; i++) {
            mailbox.send(message("mail-" + i, "ada@example.org"));
        }
        assertThat(mailbox.mails())
                .hasSize(500)
                .extracting(ReceivedMail::id)
                .startsWith("mail-510")
                .endsWith("mail-11");
    }

    @Test
    void a_text_message_lies_among_the_mails_and_is_found_with_its_plus_or_without() {
        mailbox.send(message("1", "ada@example.org"));
        mailbox.receive(new PhoneMessage("2", "+4915123456789", "Example: 042137 is it.\n\n@localhost #042137"));
        ReceivedMail text = mailbox.mails().get(0);
        assertThat(text.channel()).isEqualTo("phone");
        assertThat(text.to()).isEqualTo("+4915123456789");
        assertThat(text.subject()).isEqualTo("Example: 042137 is it.");
        assertThat(text.code()).isEqualTo("042137");
        assertThat(text.html()).isNull();
        for (String to : List.of("+4915123456789", " 4915123456789", "4915123456789")) {
            assertThat(mailbox.mailsTo(to)).extracting(ReceivedMail::id).containsExactly("2");
        }
    }

    @Test
    void every_change_has_a_version_of_its_own() {
        String empty = mailbox.version();
        mailbox.send(message("1", "ada@example.org"));
        String one = mailbox.version();
        mailbox.clear();
        assertThat(mailbox.mails()).isEmpty();
        assertThat(mailbox.version()).isNotEqualTo(one).isNotEqualTo(empty);
    }

    @Test
    void a_mail_does_not_show_its_content_to_a_log() {
        mailbox.send(message("1", "ada@example.org"));
        assertThat(mailbox.mails()).hasToString("[ReceivedMail[1]]");
    }

    private static Message message(String id, String to) {
        return new Message(
                id,
                MessageKind.LOGIN_CODE,
                Channel.EMAIL,
                to,
                "login",
                Map.of("code", "493817", "username", "ada"),
                Mails.NOON,
                Mails.NOON);
    }
}
