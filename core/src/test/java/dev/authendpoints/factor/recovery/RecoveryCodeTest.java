package dev.authendpoints.factor.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.factor.Answer;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {
    private static final String CODE = "ABCD-EFGH-IJKL-MNOP-QRST-UV27";

    @Test
    void a_code_has_24_characters_each_of_which_is_any_of_32() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = RecoveryCode.fresh(Dice.secure()).reveal();
            assertThat(code).matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){5}");
            String letters = code.replace("-", "");
            for (int place = 0; place < letters.length(); place++) {
                seen.add(place + ":" + letters.charAt(place));
            }
        }
        assertThat(seen).hasSize(24 * 32);
    }

    @Test
    void it_is_read_as_it_is_shown_and_in_lower_case() {
        assertThat(RecoveryCode.read(Answer.of(CODE))).contains(new Secret(CODE));
        assertThat(RecoveryCode.read(Answer.of(CODE.toLowerCase(Locale.ROOT)))).contains(new Secret(CODE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ABCDEFGHIJKLMNOPQRSTUV27",
                "ABCD EFGH IJKL MNOP QRST UV27",
                "ABCD-EFGH-IJKL-MNOP-QRST-UV2",
                "ABCD-EFGH-IJKL-MNOP-QRST-UV27-",
                " ABCD-EFGH-IJKL-MNOP-QRST-UV27",
                "ABCD-EFGH-IJKL-MNOP-QRST-UV27\n",
                "ABC-DEFGH-IJKL-MNOP-QRST-UV27",
                "ABCD-EFGH-IJKL-MNOP-QRST-UV21",
                "ABCD-EFGH-IJKL-MNOP-QRST-UV08",
                "ABCD-EFGH-IJ\u212aL-MNOP-QRST-UV27",
                "ABCD\u2013EFGH\u2013IJKL\u2013MNOP\u2013QRST\u2013UV27"
            })
    void it_is_read_in_no_other_form(String text) {
        assertThat(RecoveryCode.read(Answer.of(text))).isEmpty();
    }
}
