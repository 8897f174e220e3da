package dev.authendpoints.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParamsTest {
    @Test
    void what_was_written_is_read() {
        Map<String, String> params = Map.of(
                "username", "ada & co = ü 🗝", "code", "012345", "agent", "a\nb\tc%20+", "empty", "", "k=&", "v=&=");
        assertThat(Params.read(Params.write(params))).isEqualTo(params);
    }

    @Test
    void the_order_of_writing_is_one() {
        assertThat(Params.write(Map.of("b", "2", "a", "1"))).isEqualTo("a=1&b=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Login", "login_code", "-login", "login-", "login--code", "../x", "7days"})
    void what_cannot_name_a_template_names_no_message(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageKind(name));
    }

    @Test
    void a_message_prints_neither_its_recipient_nor_its_code() {
        Instant now = Instant.EPOCH;
        Message message = new Message(
                "1",
                MessageKind.LOGIN_CODE,
                Channel.EMAIL,
                "ada@example.org",
                "LOGIN/1",
                Map.of("code", "123456"),
                now,
                now);
        assertThat(message).hasToString("Message[1, login-code]");
    }
}
