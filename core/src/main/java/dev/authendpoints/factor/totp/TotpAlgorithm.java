package dev.authendpoints.factor.totp;

/** The hash functions that RFC 6238 §1.2 allows. All apps know SHA-1; its known weakness, collisions, is none of HMAC's. */
public enum TotpAlgorithm {
    /** HMAC-SHA-1. */
    SHA1("HmacSHA1"),
    /** HMAC-SHA-256. */
    SHA256("HmacSHA256"),
    /** HMAC-SHA-512. */
    SHA512("HmacSHA512");

    private final String mac;

    TotpAlgorithm(String mac) {
        this.mac = mac;
    }

    /** The name that Java has for it. */
    String mac() {
        return mac;
    }
}
