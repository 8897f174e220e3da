package dev.authendpoints.mail;

/** By which way a message travels. */
public enum Channel {
    /** By mail. */
    EMAIL,
    /** As a text message to a phone. */
    PHONE
}
