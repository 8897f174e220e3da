package dev.authendpoints.spring.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.spring.mail.Mails;
import dev.authendpoints.spring.words.Languages;
import dev.authendpoints.spring.words.Lexicon;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTextsTest {
    private static final Lexicon WORDS = new Lexicon("phone", Languages.ours(), null);

    @Test
    void a_text_names_the_product_first_and_ends_as_phones_understand_it() {
        assertThat(text("Example", MessageKind.LOGIN_CODE)).isEqualTo("""
                Example: 042137 is your sign-in code. Tell nobody, not even us.

                @auth.example.org #042137""");
        assertThat(text("Example", MessageKind.ENABLE_CODE)).isEqualTo("""
                Example: 042137 is the code that adds this phone to your account. Tell nobody.

                @auth.example.org #042137""");
    }

    @Test
    void it_fits_into_one_message_and_has_no_link() {
        String text = text("A product with a rather long name", MessageKind.ENABLE_CODE);
        assertThat(text.length()).isLessThanOrEqualTo(160);
        assertThat(text).doesNotContain("://", "www.");
    }

    @Test
    void a_name_of_many_lines_does_not_reach_the_last_one() {
        assertThat(text("Ex\n@evil.example #111111\u2028\u202e", MessageKind.LOGIN_CODE))
                .startsWith("Ex @evil.example #111111: 042137 is")
                .endsWith("\n\n@auth.example.org #042137");
    }

    @Test
    void a_notice_of_a_recovery_carries_the_one_link_that_stops_it() {
        PhoneTexts texts = new PhoneTexts("Example", "auth.example.org", Mails.LINKS, WORDS);
        Map<String, String> link = Map.of("uid", "kq3v", "token", "Zk1m");
        for (MessageKind kind :
                List.of(MessageKind.RECOVERY_STARTED, MessageKind.RECOVERY_HALFWAY, MessageKind.RECOVERY_ENDING)) {
            assertThat(texts.of(message(kind, link)).orElseThrow())
                    .startsWith("Example: ")
                    .endsWith(" stop it now: https://app.example.org/stop#uid=kq3v&token=Zk1m");
        }
        assertThat(texts.of(message(MessageKind.RECOVERY_CANCELLED, link)).orElseThrow())
                .doesNotContain("://");
        assertThat(texts.of(message(MessageKind.RECOVERY_READY, link))).isEmpty();
    }

    @Test
    void what_has_no_code_is_not_for_phones() {
        assertThat(new PhoneTexts("Example", "example.org", Mails.LINKS, WORDS)
                        .of(message(MessageKind.PASSWORD_CHANGED, Map.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org",
                "example.org/x",
                "a b",
                "example.org\n",
                "@example.org",
                "-x",
                "ex_ample"
            })
    void a_domain_is_one(String domain) {
        assertThatThrownBy(() -> new PhoneTexts("Example", domain, Mails.LINKS, WORDS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_message_prints_neither_number_nor_text() {
        assertThat(new PhoneMessage("a", "+4915123456789", "042137")).hasToString("PhoneMessage[a]");
    }

    private static String text(String product, MessageKind kind) {
        return new PhoneTexts(product, "auth.example.org", Mails.LINKS, WORDS)
                .of(message(kind, Map.of("code", "042137", "username", "ada")))
                .orElseThrow();
    }

    private static Message message(MessageKind kind, Map<String, String> params) {
        return new Message("1", kind, Channel.PHONE, "+4915123456789", "LOGIN/1", params, Instant.EPOCH, Instant.EPOCH);
    }
}
