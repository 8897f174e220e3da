package dev.authendpoints.spring.mail;

import java.util.List;

/** The languages in which texts for people are there. */
public final class Languages {
    /** Their tags (RFC 5646), the one first that is taken where nobody has chosen. */
    public static final List<String> ALL = List.of("en");

    private Languages() {}
}
