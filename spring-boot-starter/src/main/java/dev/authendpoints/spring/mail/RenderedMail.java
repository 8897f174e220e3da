package dev.authendpoints.spring.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail as its reader sees it.
 *
 * @param subject one line
 * @param text the plain text; it says all there is to say
 * @param html the same as a page that loads nothing
 * @param code the code it carries, if any
 * @param link the link it carries, if any
 */
public record RenderedMail(
        String subject,
        String text,
        String html,
        @Nullable String code,
        @Nullable String link) {
    /** Hides everything: subject and text carry codes. */
    @Override
    public String toString() {
        return "RenderedMail[hidden]";
    }
}
