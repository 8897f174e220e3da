package dev.authendpoints.factor.totp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The URI from which authenticator apps read a secret: Google's Key URI Format, which they all know. */
final class OtpAuthUri {
    private OtpAuthUri() {}

    static String of(String issuer, String account, String base32, TotpParameters parameters) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account)
                + "?secret=" + base32
                + "&issuer=" + encoded(issuer)
                + "&algorithm=" + parameters.algorithm()
                + "&digits=" + parameters.digits()
                + "&period=" + parameters.period().toSeconds();
    }

    /** In a URI a space is %20; the plus sign is for forms. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
