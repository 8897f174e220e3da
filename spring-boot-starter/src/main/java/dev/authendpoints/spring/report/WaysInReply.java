package dev.authendpoints.spring.report;

import dev.authendpoints.factor.Holding;
import dev.authendpoints.report.Way;
import dev.authendpoints.report.WaysIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the ways in. */
public final class WaysInReply {
    private WaysInReply() {}

    /**
     * Writes some ways.
     *
     * @param ways the ways
     * @return an object each, the weakest first
     */
    public static List<Map<String, @Nullable Object>> members(WaysIn ways) {
        return ways.list().stream().map(WaysInReply::member).toList();
    }

    private static Map<String, @Nullable Object> member(Way way) {
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("needs", way.needs().stream().map(Holding::name).toList());
        member.put("strength", way.strength().name().toLowerCase(Locale.ROOT));
        member.put("through", way.through());
        way.waits().ifPresent(wait -> member.put("waits", wait.toSeconds()));
        member.put("why", way.why());
        return member;
    }
}
