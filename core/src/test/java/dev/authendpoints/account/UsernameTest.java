package dev.authendpoints.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
    @ParameterizedTest
    @CsvSource({
        "ada, ada",
        "ADA, ada",
        "' ada ', ada",
        "Ada.Lovelace-1815_x, ada.lovelace-1815_x",
        "ａｄａ, ada",
        "ªda, ada",
        "ﬁn, fin",
        "Ⅷ, viii",
        "ÅNGSTRÖM, ångström",
        "A\u030angstro\u0308m, ångström",
        "Åda, åda",
        "STRASSE, strasse",
        "Straße, straße",
        "李, 李",
        "Ада, ада",
        "7, 7",
        "ΟΔΟΣ, οδοσ",
        "οδος, οδοσ",
        "οδοσ, οδοσ",
        "ısıl, ısıl",
    })
    void all_spellings_of_a_name_have_one_key(String typed, String key) {
        assertThat(Username.parse(typed).map(Username::key)).contains(key);
        assertThat(Identity.of(typed).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "-a",
                ".a",
                "_a",
                "a/b",
                "a\\b",
                "a'b",
                "a\"b",
                "<b>",
                "a\u0000",
                "a\nb",
                "½",
                "ada\u200b",
                "ada\u202e",
                "a\u00a0b",
                "ada!",
                "@",
                "@ada",
                "ada@",
                "ada@example",
                "a@b@example.org",
                "🗝",
                "a🗝"
            })
    void what_is_no_name_is_refused(String typed) {
        Optional<Username> parsed = Username.parse(typed);
        assertThat(parsed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x180F, 0x200B, 0x200D, 0x2060, 0x2065,
                0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0, 0x1BCA0, 0x1D173, 0xE0001, 0xE0100, 0xE01EF, 0xE0FFF
            })
    void a_name_with_something_invisible_is_refused_and_names_whoever_it_looks_like(int codePoint) {
        String invisible = Character.toString(codePoint);
        for (String typed : List.of("a" + invisible + "da", invisible + "ada", "ada" + invisible)) {
            assertThat(Username.parse(typed)).as("U+%X", codePoint).isEmpty();
            assertThat(Identity.of(typed)).as("U+%X", codePoint).isEqualTo(Identity.of("ada"));
        }
        assertThat(Username.parse(invisible)).isEmpty();
    }

    @Test
    void names_of_other_scripts_that_look_alike_are_different_names() {
        assertThat(Username.parse("аdа").orElseThrow().key()).isNotEqualTo("ada");
        assertThat(Username.parse("ɑda").orElseThrow().key()).isNotEqualTo("ada");
    }

    @Test
    void a_name_may_be_the_address_in_its_compared_form() {
        Username name = Username.parse("Ada@Example.org").orElseThrow();
        assertThat(name.isAddress()).isTrue();
        assertThat(name.key()).isEqualTo("ada@example.org");
        assertThat(Username.parse("ada").orElseThrow().isAddress()).isFalse();
    }

    @Test
    void the_longest_name_has_64_characters() {
        assertThat(Username.parse("a".repeat(64))).isPresent();
        assertThat(Username.parse("a".repeat(65))).isEmpty();
        assertThat(Username.parse("𝒜".repeat(64))).isPresent();
        assertThat(Username.parse("ﷺ".repeat(64))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "ALICE", " alice ", "alice\u200b", "ａｌｉｃｅ", "\u2066alice\u2069", "al\u00adice"})
    void all_that_names_alice_is_one_identity(String typed) {
        assertThat(Identity.of(typed)).isEqualTo(Identity.of("alice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@x.org", "ALICE@X.ORG", " Alice@x.org ", "alice\u200b@x.org", "alice＠x.org"})
    void all_that_names_her_address_is_one_identity(String typed) {
        assertThat(Identity.of(typed)).isEqualTo(Identity.of("alice@x.org"));
        assertThat(Identity.of(typed).isAddress()).isTrue();
    }

    @Test
    void an_identity_never_prints_itself() {
        assertThat(Identity.of("my password, in the wrong field").toString()).doesNotContain("password");
    }

    @Test
    void a_key_is_its_own_key_for_every_character_there_is() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String key = Canonical.of("a" + Character.toString(codePoint) + "a");
            assertThat(Canonical.of(key)).as("U+%X", codePoint).isEqualTo(key);
        }
    }

    @Test
    void whoever_has_a_name_is_found_by_it_whatever_the_name() {
        SplittableRandom random = new SplittableRandom(1815);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            String identity = Identity.of(text).key();
            Username.parse(text).ifPresent(name -> assertThat(identity).isEqualTo(name.key()));
            EmailAddress.parse(text).ifPresent(email -> assertThat(identity).isEqualTo(email.key()));
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(1, 12);
        for (int i = 0; i < length; i++) {
            boolean plain = random.nextInt(3) > 0;
            text.appendCodePoint(plain ? "ab.@-ÅİſK".codePointAt(random.nextInt(9)) : random.nextInt(0x1_F000));
        }
        return text.toString();
    }
}
