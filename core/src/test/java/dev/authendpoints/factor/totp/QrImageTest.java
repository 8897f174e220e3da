package dev.authendpoints.factor.totp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.authendpoints.secret.Base32;
import dev.authendpoints.secret.Dice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Another implementation reads what ours draws, from the SVG and not from the library's modules. */
class QrImageTest {
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern WHITE = Pattern.compile("<path fill=\"#fff\" d=\"M0 0h(\\d+)v\\1H0z\"/>");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final int SCALE = 4;
    private static final String NAMES = "abcXYZ 019&%+/=?#:äß名📱\"'<>";

    @Test
    void a_hundred_codes_are_read_as_they_were_written() throws ReaderException {
        Random random = new Random(18004);
        Dice dice = new Dice(random);
        for (int i = 0; i < 100; i++) {
            String uri = OtpAuthUri.of(
                    name(random),
                    name(random) + "@example.org",
                    Base32.encode(dice.bytes(Totp.SECRET_BYTES)),
                    TotpParameters.COMMON);
            assertThat(read(QrImage.dataUri(uri))).isEqualTo(uri);
        }
    }

    @Test
    void the_longest_names_there_can_be_fit() throws ReaderException {
        String account = "'".repeat(64) + "@" + ("a".repeat(61) + ".").repeat(3) + "org";
        assertThat(account).hasSize(254);
        TotpParameters longest = new TotpParameters(TotpAlgorithm.SHA256, 8, Duration.ofSeconds(60));
        String uri = OtpAuthUri.of("名".repeat(64), account, "A".repeat(32), longest);
        assertThat(read(QrImage.dataUri(uri))).isEqualTo(uri);
    }

    private static String name(Random random) {
        int[] letters = NAMES.codePoints().toArray();
        StringBuilder name = new StringBuilder();
        random.ints(1 + random.nextInt(30), 0, letters.length).forEach(at -> name.appendCodePoint(letters[at]));
        return name.toString();
    }

    private static String read(String dataUri) throws ReaderException {
        String svg = svg(dataUri);
        int side = Integer.parseInt(first(SIDE, svg));
        assertThat(first(WHITE, svg)).isEqualTo(String.valueOf(side));
        int[] pixels = new int[side * side * SCALE * SCALE];
        Arrays.fill(pixels, 0xffffff);
        RUN.matcher(svg).results().forEach(run -> {
            for (int x = number(run.group(1)); x < number(run.group(1)) + number(run.group(3)); x++) {
                blacken(pixels, side, x, number(run.group(2)));
            }
        });
        RGBLuminanceSource image = new RGBLuminanceSource(side * SCALE, side * SCALE, pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new GlobalHistogramBinarizer(image)),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    private static void blacken(int[] pixels, int side, int x, int y) {
        for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
            int start = row * side * SCALE + x * SCALE;
            Arrays.fill(pixels, start, start + SCALE, 0);
        }
    }

    private static String svg(String dataUri) {
        String prefix = "data:image/svg+xml;base64,";
        assertThat(dataUri).startsWith(prefix);
        return new String(Base64.getDecoder().decode(dataUri.substring(prefix.length())), StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
