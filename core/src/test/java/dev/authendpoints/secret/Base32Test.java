package dev.authendpoints.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base32Test {
    @ParameterizedTest
    @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void the_examples_of_rfc_4648_without_their_padding(String text, String encoded) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(Base32.encode(bytes)).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).isEqualTo(bytes);
    }

    @Test
    void what_was_written_is_read_again() {
        Dice dice = new Dice(new Random(6238));
        for (int length = 0; length < 200; length++) {
            byte[] bytes = dice.bytes(length);
            String encoded = Base32.encode(bytes);
            assertThat(encoded).matches("[A-Z2-7]*").hasSize((length * 8 + 4) / 5);
            assertThat(Base32.decode(encoded)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"my", "MZ1", "MZ8", "MY======", "M Y", "MÄ", "M-Y"})
    void other_characters_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Base32.decode(text));
    }
}
