package dev.authendpoints.spring.profile;

import dev.authendpoints.account.Account;
import dev.authendpoints.device.TrustedDevice;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.Former;
import dev.authendpoints.factor.FormerStates;
import dev.authendpoints.profile.AccountExport;
import dev.authendpoints.profile.EmailChange;
import dev.authendpoints.session.OpenSession;
import dev.authendpoints.session.Session;
import dev.authendpoints.spring.web.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** Writes all that is kept about somebody, member by member: what is not named here does not leave. */
final class ExportReply {
    private ExportReply() {}

    static ResponseEntity<byte[]> of(AccountExport.Export export) {
        Reply reply = new Reply()
                .with("exportedAt", export.at().toString())
                .with("account", account(export.account()))
                .with("pendingEmail", export.change().map(ExportReply::change))
                .with(
                        "factors",
                        export.factors().stream()
                                .map(factor -> factor(factor, export))
                                .toList())
                .with(
                        "sessions",
                        export.sessions().stream().map(ExportReply::session).toList())
                .with(
                        "trustedDevices",
                        export.devices().stream().map(ExportReply::device).toList())
                .with(
                        "before",
                        export.before().stream().map(ExportReply::before).toList());
        return EventsReply.write(reply, export.events()).ok();
    }

    private static Map<String, Object> account(Account account) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("id", account.id().value());
        member.put("username", account.username().text());
        member.put("email", account.email().text());
        member.put("emailVerified", account.emailVerified());
        if (account.language().known()) {
            member.put("language", account.language().tag());
        }
        member.put("createdAt", account.createdAt().toString());
        return member;
    }

    private static Map<String, Object> change(EmailChange change) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("email", change.email().text());
        member.put("askedAt", change.createdAt().toString());
        member.put("expiresAt", change.expiresAt().toString());
        return member;
    }

    private static Map<String, Object> factor(EnrolledFactor factor, AccountExport.Export export) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("id", factor.id());
        member.put("provider", factor.type().name());
        member.put("label", factor.label());
        member.put("createdAt", factor.createdAt().toString());
        factor.lastUsedAt().map(Instant::toString).ifPresent(used -> member.put("lastUsedAt", used));
        factor.retiresAt().map(Instant::toString).ifPresent(end -> member.put("retiresAt", end));
        member.putAll(export.kept().getOrDefault(factor.id(), Map.of()));
        return member;
    }

    /** What a change removed or replaced, as long as it can be undone. */
    private static Map<String, Object> before(FormerStates.At at) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("until", at.state().keptAt().toString());
        member.put("erasedAt", at.state().expiresAt().toString());
        member.put("email", at.former().email().text());
        member.put(
                "factors",
                at.former().factors().stream()
                        .map(Former.Kept::factor)
                        .map(ExportReply::former)
                        .toList());
        member.put("recoveryCodes", at.former().recoveryCodes().isPresent());
        return member;
    }

    private static Map<String, Object> former(EnrolledFactor factor) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("id", factor.id());
        member.put("provider", factor.type().name());
        member.put("label", factor.label());
        member.put("createdAt", factor.createdAt().toString());
        return member;
    }

    private static Map<String, Object> device(TrustedDevice device) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("id", device.id().value());
        member.put("trustedAt", device.trustedAt().toString());
        device.use().map(use -> use.at().toString()).ifPresent(used -> member.put("lastUsedAt", used));
        member.put("expiresAt", device.expiresAt().toString());
        member.put("network", device.network());
        member.put("userAgent", device.agent());
        return member;
    }

    private static Map<String, Object> session(OpenSession open) {
        Session session = open.session();
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("id", session.id().value());
        member.put("createdAt", open.createdAt().toString());
        open.lastUsedAt().map(Instant::toString).ifPresent(used -> member.put("lastUsedAt", used));
        member.put("authTime", session.authTime().toString());
        member.put("amr", session.amr());
        member.put("acr", session.acr());
        member.put("expiresAt", session.expiresAt().toString());
        member.put("network", open.network());
        member.put("userAgent", open.agent());
        return member;
    }
}
