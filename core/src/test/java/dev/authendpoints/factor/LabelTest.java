package dev.authendpoints.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
    @Test
    void white_space_around_a_label_is_dropped() {
        assertThat(Label.parse("\t My phone \n")).contains(new Label("My phone"));
    }

    @Test
    void characters_are_counted_and_not_their_halves() {
        String keys = "\uD83D\uDD11".repeat(64);
        assertThat(Label.parse(keys)).contains(new Label(keys));
        assertThat(Label.parse(keys + "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a\nb", "a\u0000b", "a\u202eb", "a\u200bb", "a\u2028b", "\uE000", "a\uD83D", "\u0378"})
    void what_is_not_seen_is_in_no_label(String text) {
        assertThat(Label.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Label(text));
    }
}
