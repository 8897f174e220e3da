package dev.authendpoints.spring.story;

import java.util.Map;

/**
 * Requests that a page of another site makes in a browser, or a script of our own page by mistake. Each lacks one thing alone.
 */
final class CrossSite {
    static final String EVIL = "https://evil.example";

    /** Headers that are refused, by what is wrong with them. */
    static final Map<String, Map<String, String>> SHAPES = Map.of(
            "another site",
            Browser.but(Map.of("Sec-Fetch-Site", "cross-site", "Origin", EVIL)),
            "another host of this site",
            Browser.but(Map.of("Sec-Fetch-Site", "same-site")),
            "another origin in an older browser",
            Browser.but(Map.of("Origin", EVIL), "Sec-Fetch-Site"),
            "a page without an origin in an older browser",
            Browser.but(Map.of("Origin", "null"), "Sec-Fetch-Site"),
            "nobody knows from where",
            Browser.but(Map.of(), "Sec-Fetch-Site"),
            "without our header",
            Browser.but(Map.of(), "X-AuthEndpoints"),
            "with our header empty",
            Browser.but(Map.of("X-AuthEndpoints", " ")));

    private CrossSite() {}
}
