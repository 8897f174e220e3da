package dev.authendpoints.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorTypeTest {
    @Test
    void a_kind_is_named_in_any_case() {
        FactorType shouted = new FactorType("EMAIL");
        assertThat(shouted).isEqualTo(FactorType.EMAIL).hasSameHashCodeAs(FactorType.EMAIL);
        assertThat(FactorType.EMAIL).hasToString("Email").isNotEqualTo(new FactorType("Phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "E-Mail", "Émail", "7x", "a b", "Email\n", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void what_is_no_name_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FactorType(name));
    }
}
