package dev.authendpoints.factor.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.input.FieldError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    private final PhoneNumbers atHome = new PhoneNumbers(PhoneNumbers.USUAL_COUNTRIES, Optional.of("de"));
    private final PhoneNumbers abroad = new PhoneNumbers(PhoneNumbers.USUAL_COUNTRIES, Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "+4915123456789, +4915123456789, +49***89",
        "+49 151 234 567 89, +4915123456789, +49***89",
        "+49 (0) 151 23456789, +4915123456789, +49***89",
        "+49-151-2345-6789, +4915123456789, +49***89",
        "+49.151.23456789, +4915123456789, +49***89",
        "'  +4915123456789  ', +4915123456789, +49***89",
        "＋４９１５１２３４５６７８９, +4915123456789, +49***89",
        "+٤٩١٥١٢٣٤٥٦٧٨٩, +4915123456789, +49***89",
        "+49\u00a0151\u00a023456789, +4915123456789, +49***89",
        "+49\u2011151\u201123456789, +4915123456789, +49***89",
        "+447400123456, +447400123456, +44***56",
        "+43664123456, +43664123456, +43***56",
        "+41781234567, +41781234567, +41***67",
        "+33612345678, +33612345678, +33***78",
        "+34612345678, +34612345678, +34***78",
        "+393123456789, +393123456789, +39***89",
        "+358412345678, +358412345678, +358***78",
        "+35699123456, +35699123456, +356***56",
        "+12015550123, +12015550123, +1***23",
        "+15062345678, +15062345678, +1***78",
        "+61412345678, +61412345678, +61***78",
        "+64211234567, +64211234567, +64***67",
    })
    void a_mobile_number_is_read_however_people_write_it(String typed, String e164, String masked) {
        for (PhoneNumbers numbers : List.of(atHome, abroad)) {
            PhoneNumber number = numbers.read(typed).orElseThrow();
            assertThat(number.e164()).isEqualTo(e164);
            assertThat(number.masked()).isEqualTo(masked);
            assertThat(number).hasToString(masked);
            assertThat(numbers.objection(typed)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0151 23456789", "(0151) 234-567-89", "0151/23456789", "004915123456789", "015123456789"})
    void the_national_form_is_read_where_there_is_a_country_of_its_own(String typed) {
        assertThat(atHome.read(typed).map(PhoneNumber::e164)).contains("+4915123456789");
        assertThat(abroad.objection(typed).map(FieldError::code)).contains("invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "+",
                "+49",
                "+49151",
                "phone",
                "+49151234567890123",
                "+4915123456789012345678901234567890123456789",
                "++4915123456789",
                "+4915123456789;ext=5",
                "+4915123456789 ext. 5",
                "+4915123456789x5",
                "+4915123456789,,5#",
                "tel:+4915123456789",
                "tel:015123456789;phone-context=+49",
                "sms:+4915123456789",
                "+1-800-FLOWERS",
                "+1 201 555 ABCD",
                "+999123456789",
                "+0123456789",
                "+49 000 0000000",
                "+4915123456789\n+4915123456780",
                "+49151\r\n23456789",
                "+4915123456789\u0000",
                "+49151\u202e23456789",
                "+49151\u200b23456789",
                "*#06#",
                "112",
                "+49112",
                "{to}",
                "'; DROP TABLE ae_phone; --",
                "-4915123456789",
            })
    void what_is_no_number_is_refused(String typed) {
        assertThat(atHome.read(typed)).isEmpty();
        assertThat(abroad.objection(typed).map(FieldError::code)).contains("invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "+8613812345678", // China
        "+79123456789", // Russia
        "+77710009998", // Kazakhstan, with the same calling code
        "+18762101234", // Jamaica: +1 is more than two countries
        "+12423591234", // the Bahamas
        "+447781123456", // Guernsey: +44 is more than one
        "+447797712345", // Jersey
        "+447624123456", // the Isle of Man
        "+35818345678", // the Åland Islands
        "+262692123456", // Réunion
        "+9647912345678", // Iraq
        "+21661234567", // Tunisia (mobile ranges begin with 2, 4, 5 and 9) or none
        "+94712345678", // Sri Lanka
        "+2348021234567", // Nigeria
        "+5352345678", // Cuba
    })
    void other_countries_are_refused_also_those_that_share_a_calling_code(String typed) {
        assertThat(abroad.objection(typed).map(FieldError::code))
                .hasValueSatisfying(code -> assertThat(code).isIn("unsupported_country", "invalid"));
        assertThat(abroad.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+4930123456, a land line",
        "+441212345678, a land line",
        "+33123456789, a land line",
        "+499001123456, premium rate",
        "+491371234567, shared cost",
        "+4918012345, shared cost",
        "+498001234567, toll free",
        "+4970012345678, a personal number",
        "+449012345678, premium rate",
        "+447012345678, a personal number",
        "+448001234567, toll free",
        "+448431234567, shared cost",
        "+445512345678, voice over IP",
        "+447640123456, a pager",
        "+19002345678, premium rate",
        "+18002345678, toll free",
        "+33891123456, premium rate",
        "+34803123456, premium rate",
        "+43900123456, premium rate",
        "+41900123456, premium rate",
    })
    void numbers_that_cost_more_or_get_no_messages_are_refused(String typed, String what) {
        assertThat(abroad.objection(typed).map(FieldError::code)).as(what).contains("unsupported_type");
        assertThat(abroad.read(typed)).as(what).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+882161234567",
                "+883510012345678",
                "+870773111632",
                "+80012345678",
                "+979123456789",
                "+87812345678901"
            })
    void what_belongs_to_no_country_is_refused(String typed) {
        assertThat(abroad.read(typed)).isEmpty();
    }

    @Test
    void an_error_never_repeats_the_number() {
        assertThat(abroad.objection("+499001123456").orElseThrow().toString()).doesNotContain("123456");
        assertThat(abroad.objection("015123456780").orElseThrow().message()).doesNotContain("015123456780");
    }

    @Test
    void a_country_that_is_taken_out_is_served_no_more_and_its_numbers_are_still_read() {
        PhoneNumbers austria = new PhoneNumbers(List.of("AT"), Optional.empty());
        PhoneNumber german = austria.stored("+4915123456789");
        assertThat(german.masked()).isEqualTo("+49***89");
        assertThat(austria.served(german)).isFalse();
        assertThat(atHome.served(german)).isTrue();
    }

    @Test
    void a_block_is_ten_thousand_numbers() {
        assertThat(atHome.stored("+4915123456789").prefix()).isEqualTo("+491512345");
    }

    @Test
    void countries_are_known_ones_and_home_is_one_of_them() {
        assertThatThrownBy(() -> new PhoneNumbers(List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhoneNumbers(List.of("XX"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhoneNumbers(List.of("AT"), Optional.of("DE")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new PhoneNumbers(List.of(" at "), Optional.of("At")).read("0664 123456"))
                .isPresent();
    }
}
