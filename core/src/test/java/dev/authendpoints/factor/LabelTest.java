package dev.authendpoints.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
    @ParameterizedTest
    @ValueSource(strings = {"x", "Ada's phone", "Дом", "📱 der Küche", "👩‍💻", "<b>", "=1+1"})
    void a_label_is_one_line_of_text(String text) {
        assertThat(Label.parse(text)).contains(new Label(text));
        assertThat(Label.parse(" " + text + "\n")).contains(new Label(text));
    }

    @Test
    void sixty_four_characters_fit_whatever_they_are_made_of() {
        assertThat(Label.parse("📱".repeat(64))).isPresent();
        assertThat(Label.parse("📱".repeat(65))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u2003", "a\nb", "a\u0000b", "a\u2028b", "a\u2029b", "a\u202Eb", "a\u2066b", "\uD83D"})
    void what_is_no_line_of_text_is_no_label(String text) {
        assertThat(Label.parse(text)).isEqualTo(Optional.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> new Label(text));
    }
}
