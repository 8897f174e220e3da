package dev.authendpoints.secret;

/** What a stored key is for. */
public enum KeyPurpose {
    /** Keyed hashes of tokens, codes and identities. */
    MAC,
    /** Sealing what must be read again. */
    SEAL,
    /** The pepper: an HMAC over every password before it is hashed. */
    PEPPER,
    /** Signing access tokens; the sealed text is a private JWK (RFC 7517). */
    SIGNING
}
