package dev.authendpoints.testkit;

import dev.authendpoints.audit.AuditPosition;
import dev.authendpoints.profile.AccountExport;
import dev.authendpoints.profile.SecurityEvents;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts what owners read about their accounts into the words of the contract. */
final class ProfileReplies {
    private ProfileReplies() {}

    static Reply of(AccountExport.Export export) {
        return new Reply(
                Reply.OK,
                Map.of(
                        "username", export.account().username().text(),
                        "email", export.account().email().text(),
                        "pendingEmail",
                                export.change()
                                        .map(change -> change.email().text())
                                        .orElse(""),
                        "providers",
                                export.factors().stream()
                                        .map(factor -> factor.type().name())
                                        .toList(),
                        "kept",
                                export.factors().stream()
                                        .flatMap(factor ->
                                                export.kept().getOrDefault(factor.id(), Map.of()).values().stream())
                                        .toList(),
                        "sessions",
                                export.sessions().stream()
                                        .map(session -> session.session().id().value())
                                        .toList(),
                        "before",
                                export.before().stream()
                                        .flatMap(at -> at.former().factors().stream())
                                        .map(kept -> kept.factor().type().name())
                                        .toList(),
                        "events", types(export.events())));
    }

    static Reply of(SecurityEvents.Page page) {
        Map<String, Object> fields = new HashMap<>(Map.of("events", types(page)));
        page.next().ifPresent(next -> fields.put("nextCursor", next.at() + " " + next.nth() + " " + next.id()));
        return new Reply(Reply.OK, fields);
    }

    static Optional<AuditPosition> position(String cursor) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = cursor.split(" ", -1);
        return Optional.of(new AuditPosition(Instant.parse(parts[0]), Long.parseLong(parts[1]), parts[2]));
    }

    private static List<String> types(SecurityEvents.Page page) {
        return page.entries().stream()
                .map(entry -> entry.event().type().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
