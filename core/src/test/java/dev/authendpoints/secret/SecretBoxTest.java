package dev.authendpoints.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {
    private static final String PLACE = "outbox/1";

    private final Dice dice = Dice.secure();
    private final Key key = new Key("k1", dice.bytes(32));
    private final SecretBox box = box(key);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "code=123456&username=ada", "Grüße, 世界 🗝"})
    void what_is_sealed_opens_in_its_place(String text) {
        assertThat(box.open(box.seal(text, PLACE), PLACE)).isEqualTo(text);
    }

    @Test
    void a_sealed_text_names_its_key_and_shows_nothing() {
        assertThat(box.seal("code=123456", PLACE))
                .matches("k1\\.[A-Za-z0-9_-]+")
                .doesNotContain("123456");
    }

    @Test
    void the_same_text_is_sealed_differently_each_time() {
        assertThat(box.seal("same", PLACE)).isNotEqualTo(box.seal("same", PLACE));
    }

    @Test
    void a_sealed_text_opens_nowhere_else() {
        String sealed = box.seal("secret", PLACE);
        doesNotOpen(box, sealed, "outbox/2");
        doesNotOpen(box, sealed, "");
    }

    @Test
    void a_text_with_any_byte_changed_does_not_open() {
        byte[] sealed = Base64.getUrlDecoder().decode(box.seal("secret", PLACE).substring("k1.".length()));
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 1;
            doesNotOpen(box, "k1." + Base64.getUrlEncoder().encodeToString(sealed), PLACE);
            sealed[i] ^= 1;
        }
    }

    @Test
    void another_key_of_the_same_name_does_not_open_it() {
        doesNotOpen(box(new Key("k1", dice.bytes(32))), box.seal("secret", PLACE), PLACE);
    }

    @Test
    void a_key_that_nobody_has_opens_nothing() {
        doesNotOpen(box(new Key("k2", dice.bytes(32))), box.seal("secret", PLACE), PLACE);
    }

    @Test
    void an_older_key_still_opens_what_it_sealed() {
        Key newer = new Key("k2", dice.bytes(32));
        SecretBox rotated = new SecretBox(newer, Map.of("k1", key, "k2", newer), dice);
        assertThat(rotated.open(box.seal("secret", PLACE), PLACE)).isEqualTo("secret");
        assertThat(rotated.seal("secret", PLACE)).startsWith("k2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1.", "k1.A", "k1.AAAA", "k1.!!!!", "k1.AAAAAAAAAAAAAAAA", ".", "k2.AAAA"})
    void what_was_never_sealed_does_not_open(String text) {
        doesNotOpen(box, text, PLACE);
    }

    @Test
    void a_box_over_a_derived_key_opens_only_with_the_same_key() {
        byte[] derived = dice.bytes(32);
        String sealed = SecretBox.over(derived, dice).seal("successor", PLACE);
        assertThat(SecretBox.over(derived, dice).open(sealed, PLACE)).isEqualTo("successor");
        doesNotOpen(SecretBox.over(dice.bytes(32), dice), sealed, PLACE);
    }

    private SecretBox box(Key only) {
        return new SecretBox(only, Map.of(only.id(), only), dice);
    }

    private static void doesNotOpen(SecretBox box, String sealed, String place) {
        assertThatExceptionOfType(SecretBox.BrokenSeal.class).isThrownBy(() -> box.open(sealed, place));
    }
}
