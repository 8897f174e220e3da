package dev.authendpoints.factor.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.factor.Answer;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {
    private static final Secret READ = new Secret("ABCDEFGH1J1KMN0PQRSTVV01");

    @Test
    void a_code_has_24_characters_each_of_which_is_any_of_32() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = RecoveryCode.fresh(Dice.secure()).reveal();
            assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}");
            String letters = code.replace("-", "");
            for (int place = 0; place < letters.length(); place++) {
                seen.add(place + ":" + letters.charAt(place));
            }
        }
        assertThat(seen).hasSize(24 * 32);
    }

    @Test
    void what_is_shown_is_read() {
        for (int i = 0; i < 2_000; i++) {
            Secret code = RecoveryCode.fresh(Dice.secure());
            assertThat(RecoveryCode.read(Answer.of(code.reveal()))).contains(RecoveryCode.canonical(code));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABCD-EFGH-1J1K-MN0P-QRST-VV01",
                "ABCDEFGH1J1KMN0PQRSTVV01",
                "abcd efgh 1j1k mn0p qrst vv01",
                " ABCD-EFGH-IJLK-MNOP-QRST-UVOI\r\n",
                "abcd-efgh-ijlk-mnop-qrst-uvol",
                "ABC-DEFGH\t1J1K--MN0P\u00a0QRSTVV0-1-",
                "ABCD\u2010EFGH\u20111J1K\u2013MN0P\u2014QRST\u2212VV01"
            })
    void it_is_read_however_it_was_written_down(String text) {
        assertThat(RecoveryCode.read(Answer.of(text))).contains(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ABCD-EFGH-1J1K-MN0P-QRST-VV0",
                "ABCD-EFGH-1J1K-MN0P-QRST-VV012",
                "ABCD_EFGH_1J1K_MN0P_QRST_VV01",
                "ABCD.EFGH.1J1K.MN0P.QRST.VV01",
                "ABCD-EFGH-1J1\u212a-MN0P-QRST-VV01",
                "ABCD-EFGH-\u0131J1K-MN0P-QRST-VV01",
                "ABCD-EFGH-1J1K-MN0P-QR\u017fT-VV01",
                "\uff21BCD-EFGH-1J1K-MN0P-QRST-VV01",
                "ABCD-EFGH-1J1K-MN\u0660P-QRST-VV01"
            })
    void it_is_read_in_no_other_form(String text) {
        assertThat(RecoveryCode.read(Answer.of(text))).isEmpty();
    }

    @Test
    void what_is_far_too_long_is_not_looked_at() {
        assertThat(RecoveryCode.read(Answer.of(READ.reveal() + " ".repeat(76)))).contains(READ);
        assertThat(RecoveryCode.read(Answer.of(READ.reveal() + " ".repeat(77)))).isEmpty();
    }
}
