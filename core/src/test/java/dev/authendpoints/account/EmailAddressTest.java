package dev.authendpoints.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada@example.org, ada@example.org",
        "Ada.Lovelace@Example.ORG, Ada.Lovelace@example.org, ada.lovelace@example.org",
        "ada+login@mail.example.org, ada+login@mail.example.org, ada+login@mail.example.org",
        "' ada@example.org ', ada@example.org, ada@example.org",
        "o'hara_1~@x-y.co, o'hara_1~@x-y.co, o'hara_1~@x-y.co",
        "ada@bücher.example, ada@xn--bcher-kva.example, ada@xn--bcher-kva.example",
        "ada@BÜCHER.example, ada@xn--bcher-kva.example, ada@xn--bcher-kva.example",
    })
    void an_address_keeps_its_spelling_and_has_one_key(String typed, String text, String key) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(text, key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "@",
                "@example.org",
                "ada@",
                "ada@example",
                "ada@@example.org",
                "a@b@example.org",
                "a..b@example.org",
                ".a@example.org",
                "a.@example.org",
                "a b@example.org",
                "ada@ex ample.org",
                "ada@example..org",
                "ada@-example.org",
                "ada@example-.org",
                "ada@example.org.",
                "ada@.example.org",
                "ada@exa_mple.org",
                "ada@127.0.0.1",
                "ada@[127.0.0.1]",
                "ada@[IPv6:::1]",
                "\"ada\"@example.org",
                "\"a\\\"b\"@example.org",
                "ada(comment)@example.org",
                "Ada <ada@example.org>",
                "ada@example.org,bob@example.org",
                "ada@example.org;bob@example.org",
                "mailto:ada@example.org",
            })
    void what_is_no_address_is_refused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org\r\nBcc: mal@example.net",
                "ada\n@example.org",
                "ada@example.org\u0000",
                "ada\u2028@example.org",
                "ada\u0085@example.org",
                "ada\u200b@example.org",
                "ada\u00ad@example.org",
                "\u202eada@example.org",
                "=?utf-8?q?ada?=\r\n@example.org",
            })
    void what_could_break_a_header_is_refused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"аda@example.org", "ａda@example.org", "ada＠example.org", "àda@example.org", "ſam@example.org"})
    void a_local_part_that_only_looks_like_another_is_refused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@straße.example",
                "ada@STRAẞE.example",
                "ada@οδος.example",
                "ada@a\u200db.example",
                "ada@न\u200c.example",
                "ada@ｂücher.example",
                "ada@bücher。example",
                "ada@☃.example",
                "ada@I♥NY.example",
                "ada@bü\ufe0fcher.example",
            })
    void a_host_that_the_two_standards_read_differently_is_refused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ada@xn--strae-oqa.example, ada@xn--strae-oqa.example",
        "ada@οδοσ.example, ada@xn--pxavbq.example",
        "ada@bu\u0308cher.example, ada@xn--bcher-kva.example",
        "ada@例え.example, ada@xn--r8jz45g.example",
    })
    void its_ascii_form_and_plain_names_of_any_script_are_taken(String typed, String key) {
        assertThat(EmailAddress.parse(typed).map(EmailAddress::key)).contains(key);
    }

    @Test
    void a_host_that_only_looks_like_another_is_another() {
        assertThat(EmailAddress.parse("ada@exаmple.org").orElseThrow().key())
                .isNotEqualTo("ada@example.org")
                .startsWith("ada@xn--");
    }

    @Test
    void the_longest_address_has_254_characters_and_the_longest_local_part_64() {
        String host = ("a".repeat(61) + ".").repeat(3) + "org";
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + host)).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@" + host)).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(64) + "@a" + host)).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(63) + "@a" + host)).isPresent();
        assertThat(EmailAddress.parse("ada@" + "a".repeat(64) + ".org")).isEmpty();
        assertThat(EmailAddress.parse("ada@" + "ü".repeat(100) + ".org")).isEmpty();
    }

    @Test
    void it_prints_itself_masked() {
        EmailAddress ada = EmailAddress.parse("ada@example.org").orElseThrow();
        assertThat(ada).hasToString("a***@example.org");
        assertThat(ada.masked()).isEqualTo("a***@example.org");
    }
}
