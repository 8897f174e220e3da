package dev.authendpoints.factor.totp;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Draws QR codes (ISO/IEC 18004) as SVG: black on white on every background, sharp at every size. */
final class QrImage {
    /** The standard wants four modules of white around. */
    private static final int QUIET = 4;

    private QrImage() {}

    static String dataUri(String text) {
        byte[] svg = svg(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)).getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }

    private static String svg(QrCode code) {
        int side = code.size + 2 * QUIET;
        StringBuilder black = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                x = run(code, x, y, black);
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/>"
                + "<path d=\"" + black + "\"/></svg>";
    }

    /** Draws the modules from here on that have one colour, if it is black; gives the place behind them. */
    private static int run(QrCode code, int x, int y, StringBuilder black) {
        boolean dark = code.getModule(x, y);
        int end = x + 1;
        while (end < code.size && code.getModule(end, y) == dark) {
            end++;
        }
        if (dark) {
            int length = end - x;
            black.append('M').append(x + QUIET).append(' ').append(y + QUIET);
            black.append('h').append(length).append("v1h-").append(length).append('z');
        }
        return end;
    }
}
