package dev.authendpoints.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private final Dice dice = Dice.secure();

    @Test
    void a_generated_key_is_read_in_either_alphabet_padded_or_not() {
        String text = MasterKey.generate(dice);
        String sealed = MasterKey.parse(text).box(dice).seal("text", "place");
        String urlSafe = text.replace('+', '-').replace('/', '_');
        assertThat(opened(text + "\n", sealed)).isEqualTo("text");
        assertThat(opened(urlSafe, sealed)).isEqualTo("text");
        assertThat(opened(urlSafe.replace("=", ""), sealed)).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33, 64})
    void a_key_of_another_length_is_refused_with_what_to_do(int length) {
        String text = Base64.getEncoder().encodeToString(dice.bytes(length));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKey.parse(text))
                .withMessageContaining("openssl rand -base64 32")
                .withMessageContaining("has " + length + " bytes");
    }

    @Test
    void what_is_no_base64_is_refused_and_not_repeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKey.parse("correct horse battery staple"))
                .withMessageContaining("openssl rand -base64 32")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("horse"))
                .withNoCause();
    }

    private String opened(String text, String sealed) {
        return MasterKey.parse(text).box(dice).open(sealed, "place");
    }
}
