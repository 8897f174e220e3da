package dev.authendpoints.spring.profile;

import dev.authendpoints.audit.AuditPosition;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of events ended, as one opaque word. It proves nothing: whoever makes one up reads their own events from there.
 */
final class Cursor {
    private static final int LONGEST = 200;
    private static final int PARTS = 3;

    private Cursor() {}

    static String write(AuditPosition position) {
        String text = position.at() + " " + position.nth() + " " + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<AuditPosition> read(String cursor) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split(" ", -1);
            return parts.length == PARTS
                    ? checked(new AuditPosition(Instant.parse(parts[0]), Long.parseLong(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A database keeps no year beyond these, and no NUL. */
    private static Optional<AuditPosition> checked(AuditPosition position) {
        boolean kept = position.at().isAfter(Instant.EPOCH)
                && position.at().isBefore(AuditPosition.NEWEST.at())
                && position.id().chars().allMatch(c -> c > ' ' && c < 0x7f);
        return kept ? Optional.of(position) : Optional.empty();
    }
}
