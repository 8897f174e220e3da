package dev.authendpoints.spring.profile;

import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.profile.SecurityEvents;
import dev.authendpoints.spring.web.Reply;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes events of an account. */
final class EventsReply {
    private EventsReply() {}

    static Reply write(Reply reply, SecurityEvents.Page page) {
        return reply.with(
                        "events",
                        page.entries().stream()
                                .map(entry -> member(entry.event()))
                                .toList())
                .with("nextCursor", page.next().map(Cursor::write));
    }

    private static Map<String, Object> member(AuditEvent event) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("at", event.at().toString());
        member.put("type", event.type().name().toLowerCase(Locale.ROOT));
        member.put("address", event.address());
        member.put("detail", event.detail());
        return member;
    }
}
