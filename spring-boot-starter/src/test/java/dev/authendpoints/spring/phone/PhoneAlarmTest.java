package dev.authendpoints.spring.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.factor.phone.PhoneTraffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PhoneAlarmTest {
    private PhoneTraffic traffic = new PhoneTraffic(0, 0);
    private final PhoneAlarm alarm = new PhoneAlarm(() -> traffic, 0.3, 20);

    @Test
    void it_rings_once_when_too_few_come_back_and_again_after_it_was_well(CapturedOutput log) {
        sees(20, 6);
        assertThat(alarm.ringing()).isFalse();
        sees(21, 6);
        sees(22, 6);
        assertThat(alarm.ringing()).isTrue();
        assertThat(alarm.ratio()).isEqualTo(6.0 / 22);
        assertThat(rings(log)).isEqualTo(1);
        sees(22, 20);
        assertThat(alarm.ringing()).isFalse();
        sees(30, 0);
        assertThat(rings(log)).isEqualTo(2);
        assertThat(log)
                .contains("Of 21 codes sent to phones in this hour and the last, 6 came back: fewer than 30 percent");
    }

    @Test
    void a_few_codes_are_no_sample(CapturedOutput log) {
        sees(19, 0);
        assertThat(alarm.ringing()).isFalse();
        assertThat(alarm.ratio()).isZero();
        assertThat(rings(log)).isZero();
    }

    @Test
    void nothing_sent_is_nothing_lost() {
        alarm.look();
        assertThat(alarm.ratio()).isEqualTo(1);
        assertThat(alarm.sent()).isZero();
        assertThat(alarm.ringing()).isFalse();
    }

    private void sees(int sent, int used) {
        traffic = new PhoneTraffic(sent, used);
        alarm.look();
    }

    private static int rings(CapturedOutput log) {
        return log.getAll().split("Somebody may", -1).length - 1;
    }
}
