package dev.authendpoints.spring.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long owners can say of a change that it was not them, and have it undone.
 *
 * @param window how long the links in notices work, and what a change removed is kept, sealed: up to 30 days; 0 for no links
 *     and nothing kept
 */
public record UndoProperties(@DefaultValue("7d") Duration window) {
    /** Refuses to keep what was removed for ever. */
    public UndoProperties {
        if (window.isNegative() || window.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("authendpoints.undo.window must be from 0s to 30d");
        }
    }
}
