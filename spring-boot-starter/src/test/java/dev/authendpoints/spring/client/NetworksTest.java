package dev.authendpoints.spring.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private final Networks inside = new Networks(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8:17::/48"));

    @ParameterizedTest
    @ValueSource(strings = {"10.255.0.1", "192.0.2.7", "2001:db8:17::1", "::ffff:10.0.0.1"})
    void what_is_in_one_of_them_is_inside(String address) {
        assertThat(inside.contain(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.0.1", "192.0.2.8", "2001:db8:18::1", "localhost", "10.0.0.1.", "", "10.0.0.1%eth0"})
    void all_else_is_outside_and_no_name_is_looked_up(String address) {
        assertThat(inside.contain(address)).isFalse();
    }

    @Test
    void what_is_no_network_is_refused() {
        assertThatThrownBy(() -> new Networks(List.of("the office"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Networks(List.of("10.0.0.0/33"))).isInstanceOf(IllegalArgumentException.class);
    }
}
