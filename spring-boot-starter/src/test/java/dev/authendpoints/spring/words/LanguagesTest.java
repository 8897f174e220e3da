package dev.authendpoints.spring.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.account.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final String ODD = "-,;=q.*az 019";
    private static final Languages SOME = Languages.of(List.of("en", "de", "pt-BR"), "de");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | de",
                "'' | de",
                "en | en",
                "EN-gb | en",
                "pt-br | pt-BR",
                "pt | de",
                "fr, en;q=0.5, de;q=0.4 | en",
                "de-AT;q=0.8, en;q=0.9 | en",
                "en;q=0, fr | de",
                "* | de",
                "en;q=many | de",
                "<script> | de",
                "- | de",
                "-, | de",
                "'- ,x' | de",
                "-,az. | de"
            })
    void an_answer_is_in_the_best_language_that_is_spoken(String header, String language) {
        assertThat(SOME.best(header)).isEqualTo(new Language(language));
    }

    @Test
    void no_header_is_too_odd_to_be_answered() {
        Random dice = new Random(15);
        for (int i = 0; i < 20_000; i++) {
            String header = dice.ints(dice.nextInt(12), 0, ODD.length())
                    .mapToObj(at -> ODD.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThatCode(() -> SOME.best(header)).as(header).doesNotThrowAnyException();
        }
    }

    @Test
    void a_header_that_never_ends_is_not_read() {
        assertThat(SOME.best("en,".repeat(100))).isEqualTo(SOME.standard());
    }

    @Test
    void owners_choose_among_what_is_spoken() {
        assertThat(SOME.choice("PT-br")).contains(new Language("pt-BR"));
        assertThat(SOME.choice("fr")).isEmpty();
        assertThat(SOME.choice("de\r\nBcc: eve")).isEmpty();
        assertThat(SOME.orStandard(new Language("fr"))).isEqualTo(new Language("de"));
        assertThat(SOME.orStandard(Language.UNKNOWN)).isEqualTo(new Language("de"));
    }

    @Test
    void what_cannot_be_spoken_stops_the_start() {
        assertThatThrownBy(() -> Languages.of(List.of("en"), "de"))
                .hasMessageContaining("authendpoints.languages.default");
        assertThatThrownBy(() -> Languages.of(List.of("deutsch!"), "en")).hasMessageContaining("deutsch!");
        assertThatThrownBy(() -> new Lexicon("mail", SOME, null)).hasMessageContaining("mail_pt-BR.properties");
    }

    @Test
    void a_host_overrides_single_words_and_brings_other_languages(@TempDir Path place) throws IOException {
        Files.writeString(place.resolve("phone.properties"), "login-code={{code}} for Bread\n");
        Files.writeString(
                place.resolve("phone_pt-BR.properties"), "login-code={{code}} é o código. Não o diga a ninguém.\n");
        Lexicon phone = new Lexicon("phone", SOME, place.toString());
        assertThat(phone.in(Languages.ENGLISH).get("login-code")).isEqualTo("{{code}} for Bread");
        assertThat(phone.in(Languages.ENGLISH).get("enable-code")).contains("adds this phone");
        assertThat(phone.in(new Language("de")).get("login-code")).contains("Anmeldecode");
        assertThat(phone.in(new Language("pt-BR")).get("login-code")).startsWith("{{code}} é o código");
        assertThat(phone.in(new Language("pt-BR")).get("enable-code")).contains("adds this phone");
    }
}
