package dev.authendpoints.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.words.Languages;
import dev.authendpoints.spring.words.Lexicon;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Wording WORDING =
            new Wording(new Lexicon("mail", Languages.ours(), null).in(Languages.ENGLISH));

    @ParameterizedTest
    @CsvSource({"0, no recovery code is left", "1, 1 recovery code is left", "9, 9 recovery codes are left"})
    void what_is_left_is_said_with_its_verb(String count, String words) {
        assertThat(WORDING.remaining(count)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "-5, 10 seconds",
        "10, 10 seconds",
        "29, 30 seconds",
        "51, 1 minute",
        "60, 1 minute",
        "89, 1 minute",
        "90, 2 minutes",
        "599, 10 minutes",
        "1800, 30 minutes",
        "7200, 2 hours",
        "86390, 24 hours"
    })
    void the_rest_of_a_life_is_said_in_whole_units(long seconds, String words) {
        assertThat(WORDING.life(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36 Edg/142.0 | Edge on Windows",
                "Mozilla/5.0 (Linux; Android 16; Pixel 9) Chrome/142.0 Mobile Safari/537.36 | Chrome on Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1 | Safari on an iPhone",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) Version/19.0 Safari/605.1 | Safari on macOS",
                "curl/8.5.0 | curl",
                "Bread/1.0 (Android 16) | an app on Android"
            })
    void a_browser_is_named_in_our_words(String agent, String words) {
        assertThat(WORDING.agent(agent)).isEqualTo(words);
    }

    @Test
    void what_a_stranger_wrote_as_an_agent_is_never_shown() {
        assertThat(WORDING.agent("Your account is blocked, call +1 555 0100 or see https://evil.example"))
                .isEqualTo("a program we do not know");
        assertThat(WORDING.agent("")).isEmpty();
    }

    @Test
    void a_provider_of_the_host_keeps_its_name() {
        assertThat(WORDING.provider("Passkey")).isEqualTo("a passkey");
        assertThat(WORDING.provider("CarrierPigeon")).isEqualTo("CarrierPigeon");
    }

    @Test
    void text_of_strangers_is_one_short_line() {
        assertThat(SafeText.line(" ada\r\n\u2028\u0085\u202Eb\u0000ob ")).isEqualTo("ada b ob");
        assertThat(SafeText.line("😀".repeat(300))).isEqualTo("😀".repeat(200) + "…");
        assertThat(SafeText.subject("=?utf-8?B?QmNj?=")).isEqualTo("= ?utf-8?B?QmNj?=");
    }
}
