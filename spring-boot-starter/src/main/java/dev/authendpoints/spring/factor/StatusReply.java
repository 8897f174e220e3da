package dev.authendpoints.spring.factor;

import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.TwoStepSettings;
import dev.authendpoints.spring.web.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what an account has, as a page needs it that shows factors. */
final class StatusReply {
    private StatusReply() {}

    static Reply write(TwoStepSettings.Overview overview) {
        Set<FactorType> stopped = overview.stopped();
        List<Map<String, @Nullable Object>> factors = overview.factors().stream()
                .map(factor -> member(factor, overview.shown().get(factor.id()), stopped.contains(factor.type())))
                .toList();
        Map<String, @Nullable Object> codes = new LinkedHashMap<>();
        codes.put("recoveryCodesLeft", overview.recoveryCodesLeft());
        codes.put("recoveryCodesStopped", stopped.contains(FactorType.RECOVERY_CODE));
        codes.put("recoveryCodesDrilledAt", text(overview.drilledAt()));
        return new Reply()
                .with("enabled", !factors.isEmpty())
                .with("factors", factors)
                .withAll(codes);
    }

    private static Map<String, @Nullable Object> member(
            EnrolledFactor factor, @Nullable String shown, boolean stopped) {
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("id", factor.id());
        member.put("provider", factor.type().name());
        member.put("label", factor.label());
        if (shown != null) {
            member.put("shown", shown);
        }
        member.put("createdAt", factor.createdAt().toString());
        member.put("lastUsedAt", text(factor.lastUsedAt()));
        member.put("retiresAt", text(factor.retiresAt()));
        member.put("preferred", factor.preferred());
        member.put("stopped", stopped);
        return member;
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(null);
    }
}
